import { defineEvent, fact, inWords } from '@customer-graph/glossary'
import { z } from 'zod'
import { promiseTypes } from './packet'

/** How a promise may come to its end. */
export const promiseEndings = ['kept', 'broken', 'renegotiated', 'withdrawn'] as const

const promise = {
  promiseId: fact.id,
  customerId: fact.id,
  dealId: fact.id.nullable(),
}
const example = {
  promiseId: '019a9f10-0000-7000-8000-000000000004',
  customerId: '019a9f10-0000-7000-8000-000000000001',
  dealId: '019a9f10-0000-7000-8000-000000000010',
}

export const promiseRecorded = defineEvent({
  type: 'sales.promise-recorded.v1',
  describes: 'Something was promised to a customer: to whom, by whom, and by when.',
  schema: z.object({
    ...promise,
    text: fact.words(2000),
    type: fact.keyOf(promiseTypes),
    toContactId: fact.id.nullable(),
    byPersonId: fact.id.nullable(),
    dueOn: fact.date.nullable(),
  }),
  example: {
    ...example,
    text: 'Single sign-on',
    type: 'feature',
    toContactId: '019a9f10-0000-7000-8000-000000000002',
    byPersonId: '019a9f10-0000-7000-8000-000000000011',
    dueOn: '2027-02-28',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ text, dueOn }) => `We promised: ${text}${dueOn ? `, by ${dueOn}` : ''}`,
  hidden: null,
})

export const promiseSettled = defineEvent({
  type: 'sales.promise-settled.v1',
  describes: 'A promise came to its end: kept, broken, renegotiated or withdrawn.',
  schema: z.object({
    ...promise,
    status: fact.keyOf(promiseEndings),
    settledAt: fact.instant,
  }),
  example: { ...example, status: 'kept', settledAt: '2027-02-20T12:00:00.000Z' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ status }) => `A promise was ${inWords(status)}`,
  hidden: null,
})
