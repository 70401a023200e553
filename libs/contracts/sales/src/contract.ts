import { amountInWords, becauseOf, defineEvent, fact } from '@customer-graph/glossary'
import { z } from 'zod'

const terms = z.object({
  contractId: fact.id,
  customerId: fact.id,
  dealId: fact.id.nullable(),
  startsOn: fact.date,
  endsOn: fact.date,
  annualValue: fact.money.describe('Recurring revenue per year.'),
  supportPlan: fact
    .words(200)
    .nullable()
    .describe('The support plan that the customer is entitled to; service levels may depend on it.'),
})
const example = {
  contractId: '019a9f10-0000-7000-8000-000000000020',
  customerId: '019a9f10-0000-7000-8000-000000000001',
  dealId: '019a9f10-0000-7000-8000-000000000010',
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
  annualValue: { amountMinor: 482_100, currency: 'USD' },
  supportPlan: 'gold',
}

export const contractStarted = defineEvent({
  type: 'sales.contract-started.v1',
  describes: 'A contract with recurring revenue began.',
  schema: terms,
  example,
  concerns: ({ customerId }) => [customerId],
  headline: ({ annualValue, startsOn, endsOn }) =>
    `A contract began: ${amountInWords(annualValue)} a year, ${startsOn} to ${endsOn}`,
  hidden: null,
})

export const contractChanged = defineEvent({
  type: 'sales.contract-changed.v1',
  describes: 'The terms of a running contract changed; the data is the terms as they now stand.',
  schema: terms,
  example: { ...example, annualValue: { amountMinor: 600_000, currency: 'USD' } },
  concerns: ({ customerId }) => [customerId],
  headline: ({ annualValue, endsOn }) =>
    `A contract changed: ${amountInWords(annualValue)} a year, to ${endsOn}`,
  hidden: null,
})

export const contractEnded = defineEvent({
  type: 'sales.contract-ended.v1',
  describes: 'A contract ended, on the date and for the reason given.',
  schema: z.object({
    contractId: fact.id,
    customerId: fact.id,
    endedOn: fact.date,
    reason: fact.words(2000).nullable(),
  }),
  example: {
    contractId: example.contractId,
    customerId: example.customerId,
    endedOn: '2027-11-30',
    reason: 'not renewed',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ endedOn, reason }) => `A contract ended on ${endedOn}${becauseOf(reason)}`,
  hidden: null,
})
