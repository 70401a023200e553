import { clocksOf, createRunningClocks, policyOf, type ServiceClock } from '@customer-graph/clocks'
import { supportClock } from '@customer-graph/contracts-support'
import { type Tx } from '@customer-graph/events'
import { type ClockAct, type TicketBoundary } from './clock-acts.rules'
import { type Ticket } from './ticket'

export const subjectKind = 'ticket'

/** A ticket as its clocks know it. */
export const subjectOf = ({ id, customerId }: Ticket) => ({ kind: subjectKind, id, customerId })

/** The clocks of support, announced by its own contracts. */
export const supportClocks = createRunningClocks(supportClock)

/** The clock of a boundary that started last, of all that a ticket has. */
export const latestOf = (clocks: readonly ServiceClock[], boundary: TicketBoundary): ServiceClock | null =>
  clocks.filter((clock) => policyOf(clock).boundary === boundary).at(-1) ?? null

/** Does to a clock of the ticket what a step of the ticket means for it. Without such a clock nothing happens. */
export async function applyToClock(tx: Tx, ticket: Ticket, act: ClockAct): Promise<void> {
  const of = { kind: subjectKind, id: ticket.id, boundary: act.boundary }
  switch (act.act) {
    case 'meet':
      return void (await supportClocks.meet(tx, of, act.at))
    case 'pause':
      return void (await supportClocks.pause(tx, of, act.at, act.because))
    case 'resume':
      return void (await supportClocks.resume(tx, of, act.at, act.because, act.onlyFrom))
    case 'cancel':
      return void (await supportClocks.cancel(tx, of, act.at, act.because))
    case 'reopen':
      return reopenClock(tx, ticket, act)
  }
}

/** Only a clock that had been met runs on; a ticket without one does not get one by being opened again. */
async function reopenClock(tx: Tx, ticket: Ticket, { boundary, at }: ClockAct): Promise<void> {
  const known = (await clocksOf(tx.manager, subjectKind, [ticket.id])).get(ticket.id) ?? []
  const latest = latestOf(known, boundary)
  if (latest?.state === 'met' || latest?.state === 'missed')
    await supportClocks.start(tx, policyOf(latest), subjectOf(ticket), at)
}
