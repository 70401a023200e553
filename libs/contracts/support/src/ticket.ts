import { becauseOf, defineEvent, fact, inWords, ordinal } from '@customer-graph/glossary'
import { z } from 'zod'

export const priorities = ['low', 'normal', 'high', 'urgent'] as const

/** `acknowledgement` is a person's word that the ticket is in hand; `automatic` is a machine's and answers nothing. */
export const replyKinds = ['message', 'acknowledgement', 'automatic'] as const

/** Who may write a reply. */
export const replyAuthors = ['agent', 'customer'] as const

export const replyVisibilities = ['public', 'internal'] as const

const ticket = { ticketId: fact.id, customerId: fact.id }
const example = {
  ticketId: '019a9f10-0000-7000-8000-000000000050',
  customerId: '019a9f10-0000-7000-8000-000000000001',
}
const agent = '019a9f10-0000-7000-8000-000000000051'

export const ticketOpened = defineEvent({
  type: 'support.ticket-opened.v1',
  describes: 'A customer asked for help.',
  schema: z.object({
    ...ticket,
    contactId: fact.id.nullable(),
    priority: fact.keyOf(priorities),
    plan: fact.words(200).nullable(),
    product: fact.words(200).nullable(),
    team: fact.words(200).nullable(),
    openedAt: fact.instant,
  }),
  example: {
    ...example,
    contactId: null,
    priority: 'high',
    plan: 'gold',
    product: null,
    team: null,
    openedAt: '2026-11-20T08:00:00.000Z',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ priority, product }) =>
    `A ticket was opened, priority ${inWords(priority)}${product ? `, about ${product}` : ''}`,
  hidden: null,
})

export const ticketCategorised = defineEvent({
  type: 'support.ticket-categorised.v1',
  describes: 'The priority or the category of a ticket was set.',
  schema: z.object({ ...ticket, priority: fact.keyOf(priorities), category: fact.words(200).nullable() }),
  example: { ...example, priority: 'urgent', category: 'sign-in' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ priority, category }) =>
    `A ticket got priority ${inWords(priority)}${category ? `, category ${category}` : ''}`,
  hidden: null,
})

export const ticketAssigned = defineEvent({
  type: 'support.ticket-assigned.v1',
  describes: 'An agent took a ticket in charge.',
  schema: z.object({ ...ticket, agentId: fact.id, team: fact.words(200).nullable() }),
  example: { ...example, agentId: agent, team: 'second line' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ team }) => `An agent took a ticket in charge${team ? `, ${inWords(team)}` : ''}`,
  hidden: null,
})

const replied = new Map([
  ['message', 'Support replied'],
  ['acknowledgement', 'Support took the ticket in hand'],
  ['automatic', 'An automatic reply was sent'],
])

export const ticketReplied = defineEvent({
  type: 'support.ticket-replied.v1',
  describes:
    'Somebody replied on a ticket. The text stays with support; `firstResponse` marks the first public human reply.',
  schema: z.object({
    ...ticket,
    replyId: fact.id,
    by: fact.keyOf(replyAuthors),
    authorId: fact.id.nullable(),
    visibility: fact.closed(
      replyVisibilities,
      'Either the customer may read a reply or not; who else may is a matter of access.',
    ),
    kind: fact.keyOf(replyKinds),
    firstResponse: z.boolean(),
    repliedAt: fact.instant,
  }),
  example: {
    ...example,
    replyId: '019a9f10-0000-7000-8000-000000000052',
    by: 'agent',
    authorId: agent,
    visibility: 'public',
    kind: 'message',
    firstResponse: true,
    repliedAt: '2026-11-20T09:30:00.000Z',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ by, visibility, kind, firstResponse }) => {
    if (visibility === 'internal') return 'Support wrote an internal note'
    if (by === 'customer') return 'The customer replied on a ticket'
    return `${replied.get(kind) ?? 'Somebody replied'}${firstResponse ? ': the first response' : ''}`
  },
  hidden: { row: 'internal-note', unless: { visibility: 'public' } },
})

export const ticketWaiting = defineEvent({
  type: 'support.ticket-waiting.v1',
  describes: 'Support waits for the customer; the resolution clock is paused until the customer replies.',
  schema: z.object({ ...ticket, reason: fact.words(2000).nullable() }),
  example: { ...example, reason: 'asked for a log file' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ reason }) => `A ticket waits for the customer${becauseOf(reason)}`,
  hidden: null,
})

export const ticketHeld = defineEvent({
  type: 'support.ticket-held.v1',
  describes: 'A ticket was put on hold for somebody other than the customer.',
  schema: z.object({ ...ticket, reason: fact.words(2000).nullable() }),
  example: { ...example, reason: 'waits for an upgrade' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ reason }) => `A ticket was put on hold${becauseOf(reason)}`,
  hidden: null,
})

export const ticketResolved = defineEvent({
  type: 'support.ticket-resolved.v1',
  describes:
    'A ticket was resolved; `times` counts how often so far, so 2 or more means it was reopened before.',
  schema: z.object({
    ...ticket,
    agentId: fact.id.nullable(),
    resolvedAt: fact.instant,
    times: z.int().min(1),
  }),
  example: { ...example, agentId: agent, resolvedAt: '2026-11-21T11:00:00.000Z', times: 1 },
  concerns: ({ customerId }) => [customerId],
  headline: ({ times }) =>
    times === 1 ? 'A ticket was resolved' : `A ticket was resolved, for the ${ordinal(times)} time`,
  hidden: null,
})

export const ticketReopened = defineEvent({
  type: 'support.ticket-reopened.v1',
  describes: 'A resolved ticket was opened again.',
  schema: z.object({ ...ticket, reason: fact.words(2000).nullable() }),
  example: { ...example, reason: 'it happened again' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ reason }) => `A ticket was opened again${becauseOf(reason)}`,
  hidden: null,
})

export const ticketClosed = defineEvent({
  type: 'support.ticket-closed.v1',
  describes: 'A ticket was closed; it takes no more replies.',
  schema: z.object({ ...ticket, closedAt: fact.instant }),
  example: { ...example, closedAt: '2026-11-25T11:00:00.000Z' },
  concerns: ({ customerId }) => [customerId],
  headline: () => 'A ticket was closed',
  hidden: null,
})
