import {
  definitionEffective,
  definitionProposed,
  definitionSigned,
} from '@customer-graph/contracts-operating-model'
import { type Tx } from '@customer-graph/events'
import {
  type AgreedVersion,
  type DefinitionVersion,
  type ProposedVersion,
  type Signature,
} from './definition'
import { unsigned } from './definition.rules'

const about = ({ definitionId }: DefinitionVersion, time: Date) => ({
  stream: definitionId,
  customerId: null,
  time,
})

const wordingOf = ({
  definitionId,
  key,
  version,
  text,
  rule,
  ownerId,
  effectiveFrom,
}: DefinitionVersion) => ({
  ...{ definitionId, key, version, text, rule, ownerId },
  effectiveFrom: effectiveFrom.toISOString(),
})

export const announceProposed = (tx: Tx, version: ProposedVersion, at: Date): void =>
  tx.announce(definitionProposed, about(version, at), {
    ...wordingOf(version),
    affected: [...version.affected],
  })

export const announceSigned = (
  tx: Tx,
  signed: DefinitionVersion,
  { department, personId, signedAt }: Signature,
): void => {
  const { definitionId, key, version } = signed
  tx.announce(definitionSigned, about(signed, signedAt), {
    ...{ definitionId, key, version, department, personId },
    unsigned: unsigned(signed),
  })
}

export const announceEffective = (tx: Tx, version: AgreedVersion, at: Date): void =>
  tx.announce(definitionEffective, about(version, at), wordingOf(version))
