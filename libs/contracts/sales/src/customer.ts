import { defineEvent, fact, inWords, segments } from '@customer-graph/glossary'
import { z } from 'zod'
import { contactRoles } from './packet'

const profile = z.object({
  customerId: fact.id,
  name: fact.words(300),
  domain: fact.words(300).nullable(),
  industry: fact.words(200).nullable(),
  region: fact.words(200).nullable(),
  segment: fact.keyOf(segments),
  parentId: fact.id.nullable(),
  externalRefs: z.array(fact.externalRef),
})
export type CustomerProfile = z.infer<typeof profile>

const example: CustomerProfile = {
  customerId: '019a9f10-0000-7000-8000-000000000001',
  name: 'Hottechi',
  domain: 'hottechi.example',
  industry: 'technology',
  region: 'Korea',
  segment: 'enterprise',
  parentId: null,
  externalRefs: [{ system: 'crm', id: 'Hottechi' }],
}

export const customerRegistered = defineEvent({
  type: 'sales.customer-registered.v1',
  describes: 'A company became known to us; everything that follows about it carries its id.',
  schema: profile,
  example,
  concerns: ({ customerId }) => [customerId],
  headline: ({ name }) => `${name} became known to us`,
  hidden: null,
})

export const customerUpdated = defineEvent({
  type: 'sales.customer-updated.v1',
  describes: 'What is known of a customer changed; the data is the whole profile as it now stands.',
  schema: profile,
  example: { ...example, region: 'Japan' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ name }) => `The profile of ${name} changed`,
  hidden: null,
})

export const contactAdded = defineEvent({
  type: 'sales.contact-added.v1',
  describes:
    'A person at the customer became known. Who it is stays with sales; others get the id and the role.',
  schema: z.object({
    contactId: fact.id,
    customerId: fact.id,
    role: fact.keyOf(contactRoles),
  }),
  example: {
    contactId: '019a9f10-0000-7000-8000-000000000002',
    customerId: example.customerId,
    role: 'champion',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ role }) => `A contact became known: ${inWords(role)}`,
  hidden: null,
})
