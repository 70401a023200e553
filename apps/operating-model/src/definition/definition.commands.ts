import {
  type Conflict,
  type Decision,
  type InvalidInput,
  invalidInput,
  newId,
  type NotFound,
  notFound,
  type PersonId,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Acting, lockKey } from '@customer-graph/subgraph'
import { type PersonDepartment } from '../person/person'
import { personStore } from '../person/person.store'
import { roomFor } from '../agreement/room-for.rules'
import { type DefinitionVersion, type Proposal } from './definition'
import { announceEffective, announceProposed, announceSigned } from './definition.events'
import { type NotAffected, propose, sign } from './definition.rules'
import { definitionStore } from './definition.store'

/** Proposes a definition, or the next version of one. */
export const proposeDefinition = (
  { transaction, clock, cause }: Acting,
  { callerId, ...proposal }: Omit<Proposal, 'ownerId'> & { ownerId: PersonId | null; callerId: PersonId },
): Promise<Decision<DefinitionVersion, InvalidInput | Conflict | NotFound>> =>
  transaction(cause, async (tx) => {
    await lockKey(tx.manager, 'definitions')
    const { ownerId } = proposal
    if (ownerId && !(await personStore(tx.manager).byIds([ownerId])).some((person) => person.active))
      return refuse(notFound('colleague', ownerId))
    const definitions = definitionStore(tx.manager)
    const known = await definitions.byKey(proposal.key)
    const problems = known ? [] : roomFor('definition', (await definitions.all()).length)
    if (problems.length) return refuse(invalidInput(problems))
    const now = clock.now()
    const decision = propose(
      known?.id ?? newId<'Definition'>(),
      known,
      { ...proposal, ownerId: ownerId ?? callerId },
      now,
    )
    if (!decision.accepted) return decision
    await definitions.insert(decision.value)
    announceProposed(tx, decision.value, now)
    return decision
  })

/** Signs a proposed version for the signer's department; the last signature makes it agreed. */
export const signDefinition = (
  { transaction, clock, cause }: Acting,
  { key, version }: { key: string; version: number },
  by: { department: PersonDepartment; personId: PersonId },
): Promise<Decision<DefinitionVersion, NotFound | WrongState | NotAffected>> =>
  transaction(cause, async (tx) => {
    await lockKey(tx.manager, 'definitions')
    const definitions = definitionStore(tx.manager)
    const before = (await definitions.byKey(key))?.versions.find((each) => each.version === version)
    if (!before) return refuse(notFound('version of this definition', `${key} ${version}`))
    const now = clock.now()
    const decision = sign(before, by, now)
    if (!decision.accepted || decision.value === before) return decision
    const signature = decision.value.signatures.at(-1)!
    await definitions.signed(decision.value, signature)
    announceSigned(tx, decision.value, signature)
    if (decision.value.status === 'agreed') announceEffective(tx, decision.value, now)
    return decision
  })
