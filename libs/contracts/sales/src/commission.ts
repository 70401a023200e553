import { defineEvent, fact } from '@customer-graph/glossary'
import { z } from 'zod'

const seller = { sellerId: fact.id, planVersion: z.int().positive().describe('Counts up from 1.') }
const example = { sellerId: '019a9f10-0000-7000-8000-000000000011', planVersion: 1 }

/** Neither event says how much: what a colleague earns is not for every consumer, but asked of the graph by those who may. */
export const commissionPlanSet = defineEvent({
  type: 'sales.commission-plan-set.v1',
  describes: 'It was decided what a colleague earns by winning deals. How much is not told.',
  schema: z.object(seller),
  example,
  concerns: () => [],
  headline: () => 'It was decided what a colleague earns',
  hidden: 'commission',
})

export const commissionEarned = defineEvent({
  type: 'sales.commission-earned.v1',
  describes: 'A deal was won by a colleague who earns a commission. How much is not told.',
  schema: z.object({ dealId: fact.id, customerId: fact.id, ...seller }),
  example: {
    dealId: '019a9f10-0000-7000-8000-000000000010',
    customerId: '019a9f10-0000-7000-8000-000000000001',
    ...example,
  },
  concerns: ({ customerId }) => [customerId],
  headline: () => 'A commission was earned',
  hidden: 'commission',
})
