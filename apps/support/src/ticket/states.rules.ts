import { accept, type Decision, refuse, type WrongState, wrongState } from '@customer-graph/glossary'
import { type Happening, type StateChange, type Ticket, type TicketFacts, type TicketState } from './ticket'

/** The states of a ticket and where each may lead. */
export const statesAfter: Readonly<Record<TicketState, readonly TicketState[]>> = {
  open: ['assigned', 'waiting', 'held', 'resolved', 'closed'],
  assigned: ['waiting', 'held', 'resolved', 'closed'],
  waiting: ['open', 'assigned', 'held', 'resolved', 'closed'],
  held: ['assigned', 'waiting', 'resolved', 'closed'],
  resolved: ['open', 'assigned', 'closed'],
  closed: [],
}

/** Whether a ticket may come into a state, or the refusal that says where it may go instead. */
export function mayBecome({ state }: Ticket, wanted: TicketState): Decision<true, WrongState> {
  if (statesAfter[state].includes(wanted)) return accept(true)
  if (state === 'closed') return refuse(closedForGood)
  if (state === wanted) return refuse(wrongState(state, `The ticket is ${state} already.`))
  return refuse(
    wrongState(
      state,
      `A ${state} ticket cannot become ${wanted}; it can become ${listed(statesAfter[state])}.`,
    ),
  )
}

export const closedForGood = wrongState('closed', 'The ticket is closed and takes no more; open a new one.')

/** What stays of a ticket whatever its state becomes. */
export function factsOf(ticket: Ticket): TicketFacts {
  const { id, customerId, contactId, subject, priority, category, plan, product, team } = ticket
  const { openedAt, firstRespondedAt, timesResolved, timesReopened, externalRef } = ticket
  return {
    ...{ id, customerId, contactId, subject, priority, category, plan, product, team },
    ...{ openedAt, firstRespondedAt, timesResolved, timesReopened, externalRef },
  }
}

/** The ticket back at work: with the agent who is in charge of it, or open when nobody is. */
export function atWork(ticket: Ticket): Ticket {
  const { assigneeId } = ticket
  return assigneeId
    ? { ...factsOf(ticket), state: 'assigned', assigneeId }
    : { ...factsOf(ticket), state: 'open', assigneeId: null }
}

/** The steps among what happened: each that left the ticket in another state than before. */
export function stateChanges(
  { id }: Ticket,
  before: TicketState | null,
  happened: readonly Happening[],
): StateChange[] {
  return happened.flatMap((each, at) => {
    const previous = at === 0 ? before : happened[at - 1]!.state
    if (each.state === previous) return []
    return [{ ticketId: id, state: each.state, at: each.at, reason: 'reason' in each ? each.reason : null }]
  })
}

const listed = (states: readonly string[]): string => `${states.slice(0, -1).join(', ')} or ${states.at(-1)}`
