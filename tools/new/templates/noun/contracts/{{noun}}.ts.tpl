import { defineEvent, fact } from '@customer-graph/glossary'
import { z } from 'zod'

export const {{noun.camel}}Added = defineEvent({
  type: '{{department}}.{{noun}}-added.v1',
  describes: '{{A noun.words}} was added for a customer.',
  schema: z.object({ {{noun.camel}}Id: fact.id, customerId: fact.id, name: fact.words(200) }),
  example: {
    {{noun.camel}}Id: '019a9f10-0000-7000-8000-0000000000f0',
    customerId: '019a9f10-0000-7000-8000-000000000001',
    name: 'First',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ name }) => `{{A noun.words}} was added: ${name}`,
  hidden: null,
})
