import {
  firstContactMade,
  handoffAccepted,
  handoffClaimed,
  handoffCompleted,
  handoffOffered,
  handoffReassigned,
  handoffReturned,
} from '@customer-graph/contracts-success'
import { type Tx } from '@customer-graph/events'
import { type PersonId } from '@customer-graph/glossary'
import {
  type AcceptedHandoff,
  type ClaimedHandoff,
  type CompletedHandoff,
  type FirstContact,
  type Handoff,
  type ReturnedHandoff,
  type ReturnReason,
} from './handoff'
import { type FirstContactMeasure } from './handoff.clocks'

const named = ({ id, customerId, dealId }: Handoff) => ({ handoffId: id, customerId, dealId })
const about = ({ customerId }: Handoff, time: Date) => ({ stream: customerId, customerId, time })

export function announceOffered(tx: Tx, handoff: Handoff): void {
  const { segment, round, packetVersion, offeredAt } = handoff
  tx.announce(handoffOffered, about(handoff, offeredAt), { ...named(handoff), segment, round, packetVersion })
}

export function announceClaimed(tx: Tx, handoff: ClaimedHandoff, at: Date): void {
  const { successManagerId } = handoff
  tx.announce(handoffClaimed, about(handoff, at), { ...named(handoff), successManagerId })
}

export function announceAccepted(tx: Tx, handoff: AcceptedHandoff): void {
  const { successManagerId, round, acceptedAt } = handoff
  tx.announce(handoffAccepted, about(handoff, acceptedAt), { ...named(handoff), successManagerId, round })
}

export function announceReturned(tx: Tx, handoff: ReturnedHandoff, reasons: readonly ReturnReason[]): void {
  const { round, returnedAt } = handoff
  tx.announce(handoffReturned, about(handoff, returnedAt), {
    ...named(handoff),
    round,
    reasons: [...reasons],
  })
}

/** Announced when it is written down; when it was made is in the data. */
export function announceFirstContact(
  tx: Tx,
  handoff: Handoff,
  { at }: FirstContact,
  measure: FirstContactMeasure,
  now: Date,
): void {
  tx.announce(firstContactMade, about(handoff, now), {
    ...named(handoff),
    contactedAt: at.toISOString(),
    ...measure,
  })
}

export function announceCompleted(tx: Tx, handoff: CompletedHandoff): void {
  tx.announce(handoffCompleted, about(handoff, handoff.completedAt), {
    ...named(handoff),
    rounds: handoff.round,
  })
}

export function announceReassigned(
  tx: Tx,
  handoff: Handoff,
  { fromId, toId, reason }: { fromId: PersonId; toId: PersonId; reason: string | null },
  at: Date,
): void {
  tx.announce(handoffReassigned, about(handoff, at), { ...named(handoff), fromId, toId, reason })
}
