import { type Tx } from '@customer-graph/events'
import { clockActs, stepsOf } from './clock-acts.rules'
import { alignTargets, startClocks, startMissingClocks } from './targets'
import { type Change, type TicketState } from './ticket'
import { applyToClock } from './ticket.clocks'

/** Lets the ticket's clocks follow what happened. An imported ticket has none: its history was never promised anything. */
export async function followWithClocks(
  tx: Tx,
  before: TicketState | null,
  { ticket, happened }: Change,
): Promise<void> {
  const last = happened.at(-1)
  if (ticket.externalRef || tx.cause.history || !last) return
  if (before === null) await startClocks(tx, ticket)
  for (const act of stepsOf(before, happened).flatMap(clockActs)) await applyToClock(tx, ticket, act)
  if (happened.some(({ what }) => what === 'categorised')) {
    await alignTargets(tx, [ticket], last.at, 'the priority changed')
    await startMissingClocks(tx, [ticket])
  }
  if (happened.some(({ what }) => what === 'reopened'))
    await alignTargets(tx, [ticket], last.at, 'the ticket was opened again under other targets')
}
