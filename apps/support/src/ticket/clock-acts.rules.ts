import { type Boundary } from '@customer-graph/glossary'
import { type Happening, type StateChange, type Ticket, type TicketState } from './ticket'

/** The clocks that a ticket runs. */
export const ticketBoundaries = [
  'ticket-first-response',
  'ticket-resolution',
] as const satisfies readonly Boundary[]
export type TicketBoundary = (typeof ticketBoundaries)[number]

/** What a ticket does to one of its clocks. With `onlyFrom` a pause for another reason goes on. */
export type ClockAct = { readonly boundary: TicketBoundary; readonly at: Date } & (
  | { readonly act: 'meet' | 'reopen' }
  | { readonly act: 'pause' | 'cancel'; readonly because: string }
  | { readonly act: 'resume'; readonly because: string; readonly onlyFrom?: string }
)

/** A step of a ticket, as its clocks see it: `from` is null when it opened. */
export interface Step {
  readonly from: TicketState | null
  readonly to: TicketState
  readonly at: Date
  readonly firstResponse: boolean
}

/** The steps that what happened to a ticket makes. */
export const stepsOf = (before: TicketState | null, happened: readonly Happening[]): Step[] =>
  happened.map((each, place) => ({
    from: place === 0 ? before : happened[place - 1]!.state,
    to: each.state,
    at: each.at,
    firstResponse: each.what === 'replied' && each.reply.firstResponse,
  }))

/** The steps of a ticket's whole life so far, from what is kept of it: for a clock that starts late. */
export function stepsSoFar({ state, firstRespondedAt }: Ticket, changes: readonly StateChange[]): Step[] {
  const steps = changes.map((change, place): Step => {
    const from = changes[place - 1]?.state ?? null
    return { from, to: change.state, at: change.at, firstResponse: false }
  })
  if (firstRespondedAt) steps.push({ from: state, to: state, at: firstRespondedAt, firstResponse: true })
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/**
 * What a step does to the ticket's clocks. The resolution clock stands still while the ticket waits or is on hold, is met
 * by resolving and runs on after reopening. The first-response clock stands still while the ticket is resolved without an
 * answer, so that no clock runs on a solved ticket. Closing ends what is open still.
 */
export function clockActs({ from, to, at, firstResponse }: Step): ClockAct[] {
  const first = { boundary: 'ticket-first-response', at } as const
  const resolution = { boundary: 'ticket-resolution', at } as const
  const acts: ClockAct[] = firstResponse ? [{ ...first, act: 'meet' }] : []
  if (from === to) return acts
  if (from === 'resolved' && to !== 'closed') {
    acts.push({ ...first, act: 'resume', because: 'the ticket was opened again', onlyFrom: withoutAnswer })
    acts.push({ ...resolution, act: 'reopen' })
  }
  if (isPaused(from) && to !== 'resolved' && to !== 'closed')
    acts.push({ ...resolution, act: 'resume', because: `no longer ${pauses[from]}`, onlyFrom: pauses[from] })
  if (isPaused(to)) acts.push({ ...resolution, act: 'pause', because: pauses[to] })
  if (to === 'resolved') {
    acts.push({ ...first, act: 'pause', because: withoutAnswer })
    acts.push({ ...resolution, act: 'meet' })
  }
  if (to === 'closed') {
    acts.push({ ...first, act: 'cancel', because: 'the ticket was closed without an answer' })
    acts.push({ ...resolution, act: 'cancel', because: 'the ticket was closed without having been resolved' })
  }
  return acts
}

const pauses = { waiting: 'waiting on the customer', held: 'on hold' } as const
const withoutAnswer = 'resolved without an answer'

const isPaused = (state: TicketState | null): state is keyof typeof pauses =>
  state === 'waiting' || state === 'held'
