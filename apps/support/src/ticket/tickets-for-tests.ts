import { type CustomerId, type Decision, type PersonId, type Refusal } from '@customer-graph/glossary'
import { type ReplyId, type Said } from './reply'
import { type Change, type Ticket, type TicketId } from './ticket'
import { open } from './ticket.rules'

/** An instant in November 2026 in UTC, e.g. `at('20 16:30')`, a Friday. */
export const at = (dayAndTime: string): Date => new Date(`2026-11-${dayAndTime.replace(' ', 'T')}Z`)

export const anna = '019a9f10-0000-7000-8000-000000000051' as PersonId
export const bruno = '019a9f10-0000-7000-8000-000000000052' as PersonId

const asked = {
  id: '019a9f10-0000-7000-8000-000000000050' as TicketId,
  customerId: '019a9f10-0000-7000-8000-000000000001' as CustomerId,
  contactId: null,
  subject: 'Nobody can sign in',
  priority: 'normal',
  category: null,
  plan: 'gold',
  product: null,
  team: 'first line',
} as const

/** What was accepted; fails the test with the refusal otherwise. */
export function accepted<Value>(decision: Decision<Value, Refusal>): Value {
  if (!decision.accepted) throw new Error(`Refused: ${decision.refusal.message}`)
  return decision.value
}

/** The code of a refusal; null when the decision was accepted. */
export const refusedAs = (decision: Decision<unknown, Refusal>): string | null =>
  decision.accepted ? null : decision.refusal.code

export const opened = (when: string): Change => open(asked, at(when))

type Act = (ticket: Ticket) => Decision<Change, Refusal>

/** A ticket that was opened at an instant, after one act after the other; all that happened, in order. */
export const given = (when: string, ...acts: readonly Act[]): Change =>
  acts.reduce<Change>((sofar, act) => {
    const { ticket, happened } = accepted(act(sofar.ticket))
    return { ticket, happened: [...sofar.happened, ...happened] }
  }, opened(when))

const said = {
  id: '019a9f10-0000-7000-8000-000000000060' as ReplyId,
  contactId: null,
  visibility: 'public',
  text: 'Hello',
} as const

export const byAgent: Said = { ...said, by: 'agent', authorId: anna, kind: 'message' }
export const byCustomer: Said = { ...said, by: 'customer', authorId: null, kind: 'message' }

/** What happened, as words. */
export const words = ({ happened }: Change): string[] => happened.map(({ what }) => what)
