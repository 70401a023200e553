import { becauseOf, defineEvent, fact, inWords } from '@customer-graph/glossary'
import { z } from 'zod'

/** Where a request came from. */
export const feedbackSources = ['sales', 'success', 'support-ticket', 'portal'] as const

/** How much it matters to the one who asks; one person counts once per item and the latest word wins. */
export const importances = ['not-important', 'nice-to-have', 'important', 'critical'] as const

const example = {
  itemId: '019a9f10-0000-7000-8000-000000000060',
  requestId: '019a9f10-0000-7000-8000-000000000061',
  customerId: '019a9f10-0000-7000-8000-000000000001',
}

export const feedbackCaptured = defineEvent({
  type: 'product-feedback.feedback-captured.v1',
  describes: 'A customer asked for something: one request, linked to the item that it asks for.',
  schema: z.object({
    itemId: fact.id,
    title: fact.words(300).describe('What the item is called.'),
    requestId: fact.id,
    customerId: fact.id.nullable(),
    contactId: fact.id.nullable(),
    source: fact.keyOf(feedbackSources),
    sourceRef: fact.words(500),
    importance: fact.keyOf(importances),
    area: fact.words(200).nullable(),
    newItem: z.boolean().describe('Whether this request brought a new item into being.'),
  }),
  example: {
    ...example,
    title: 'Single sign-on',
    contactId: null,
    source: 'support-ticket',
    sourceRef: 'ticket 4711',
    importance: 'important',
    area: 'sign-in',
    newItem: true,
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ title, importance }) => `The customer asked for "${title}" (${inWords(importance)})`,
  hidden: null,
})

const planned = { itemId: fact.id, title: fact.words(300), customerIds: z.array(fact.id) }
const item = { itemId: example.itemId, title: 'Single sign-on', customerIds: [example.customerId] }

export const itemPlanned = defineEvent({
  type: 'product-feedback.item-planned.v1',
  describes: 'An item got a place on the roadmap and a target date.',
  schema: z.object({ ...planned, targetOn: fact.date.nullable() }),
  example: { ...item, targetOn: '2027-02-15' },
  concerns: ({ customerIds }) => customerIds,
  headline: ({ title, targetOn }) => `Planned: ${title}${targetOn ? `, by ${targetOn}` : ''}`,
  hidden: null,
})

export const itemStarted = defineEvent({
  type: 'product-feedback.item-started.v1',
  describes: 'Work on an item began.',
  schema: z.object(planned),
  example: item,
  concerns: ({ customerIds }) => customerIds,
  headline: ({ title }) => `Work began: ${title}`,
  hidden: null,
})

export const itemShipped = defineEvent({
  type: 'product-feedback.item-shipped.v1',
  describes: 'An item was shipped; `customerIds` are those who asked for it.',
  schema: z.object({ ...planned, shippedAt: fact.instant }),
  example: { ...item, shippedAt: '2027-02-14T09:00:00.000Z' },
  concerns: ({ customerIds }) => customerIds,
  headline: ({ title }) => `Shipped: ${title}`,
  hidden: null,
})

export const itemDeclined = defineEvent({
  type: 'product-feedback.item-declined.v1',
  describes: 'An item will not be done, with the reason to tell those who asked.',
  schema: z.object({ ...planned, reason: fact.words(2000) }),
  example: { ...item, reason: "out of the product's scope" },
  concerns: ({ customerIds }) => customerIds,
  headline: ({ title, reason }) => `Declined: ${title}${becauseOf(reason)}`,
  hidden: null,
})

export const promiseBacked = defineEvent({
  type: 'product-feedback.promise-backed.v1',
  describes: 'A promise made by sales got an item behind it.',
  schema: z.object({ promiseId: fact.id, itemId: fact.id, customerId: fact.id }),
  example: {
    promiseId: '019a9f10-0000-7000-8000-000000000004',
    itemId: example.itemId,
    customerId: example.customerId,
  },
  concerns: ({ customerId }) => [customerId],
  headline: () => 'A promise got a roadmap item behind it',
  hidden: null,
})
