import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { after, followedBy } from './evolve.rules'
import { isCustomersWord, type Reply, type Said } from './reply'
import { closedForGood } from './states.rules'
import { type Change, type Ticket } from './ticket'

/**
 * The ticket with a reply. The first public word of a person of ours is the first response. A person's word from the
 * customer ends a wait for the customer and opens a resolved ticket again; a machine's, like an out-of-office note, does neither.
 */
export function reply(ticket: Ticket, said: Said, now: Date): Decision<Change, InvalidInput | WrongState> {
  const problems = problemsOf(said)
  if (problems.length) return refuse(invalidInput(problems))
  if (ticket.state === 'closed') return refuse(closedForGood)
  const firstResponse = isAnswer(said) && ticket.firstRespondedAt === null
  const written: Reply = {
    ...said,
    ticketId: ticket.id,
    repliedAt: now,
    firstResponse,
  }
  const change = after(ticket, { what: 'replied', at: now, reply: written })
  if (ticket.state !== 'resolved' || !isCustomersWord(said)) return accept(change)
  return accept(followedBy(change, { what: 'reopened', at: now, reason: 'the customer replied' }))
}

/** What counts as answering the customer: a message or an acknowledgement of a person of ours that the customer can read. */
export const isAnswer = ({ by, visibility, kind }: Said): boolean =>
  by === 'agent' && visibility === 'public' && kind !== 'automatic'

function problemsOf({ by, visibility, kind, text, authorId, contactId }: Said): Problem[] {
  const problems: Problem[] = []
  if (!text) problems.push({ path: 'text', message: 'A reply needs a text.' })
  if (by === 'customer' && visibility === 'internal')
    problems.push({
      path: 'visibility',
      message: 'What a customer says is public; write an internal note as an agent.',
    })
  if (by === 'customer' && authorId)
    problems.push({ path: 'agentId', message: "A customer's reply has no agent; leave it out." })
  if (by === 'agent' && contactId)
    problems.push({ path: 'contactId', message: "An agent's reply has no contact; leave it out." })
  if (by === 'agent' && kind === 'automatic' && authorId)
    problems.push({ path: 'agentId', message: 'An automatic reply has no agent; leave it out.' })
  return problems
}
