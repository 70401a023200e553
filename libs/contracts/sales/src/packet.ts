import { fact } from '@customer-graph/glossary'
import { z } from 'zod'

export const promiseTypes = ['feature', 'service', 'commercial', 'date'] as const
export const contactRoles = ['champion', 'economic-buyer', 'user', 'technical', 'executive-sponsor'] as const

/** A promise as it stood when the packet was sealed. */
export const packetPromise = z.object({
  promiseId: fact.id,
  text: fact.words(2000),
  type: fact.keyOf(promiseTypes),
  dueOn: fact.date.nullable(),
})

/** What sales hands over with a customer: complete in itself, so that nobody has to ask again. */
export const handoffPacket = z.object({
  version: z.int().min(1),
  goals: z.array(fact.words(2000)),
  successCriteria: z.array(
    z.object({ measure: fact.words(500), target: fact.words(500), dueOn: fact.date.nullable() }),
  ),
  stakeholders: z.array(z.object({ contactId: fact.id, role: fact.keyOf(contactRoles) })),
  promises: z.array(packetPromise),
  nothingPromised: z
    .boolean()
    .describe('True when sales states that nothing was promised; an empty list alone says nothing.'),
})
export type HandoffPacket = z.infer<typeof handoffPacket>

export const packetExample: HandoffPacket = {
  version: 1,
  goals: ['Answer their customers within a day'],
  successCriteria: [{ measure: 'median first response', target: 'under 8 hours', dueOn: '2027-03-31' }],
  stakeholders: [
    { contactId: '019a9f10-0000-7000-8000-000000000002', role: 'champion' },
    { contactId: '019a9f10-0000-7000-8000-000000000003', role: 'economic-buyer' },
  ],
  promises: [
    {
      promiseId: '019a9f10-0000-7000-8000-000000000004',
      text: 'Single sign-on',
      type: 'feature',
      dueOn: '2027-02-28',
    },
  ],
  nothingPromised: false,
}
