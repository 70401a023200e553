import { callerDepartments, defineEvent, fact, inWords } from '@customer-graph/glossary'
import { z } from 'zod'

/** The departments that people belong to; `operations` owns the operating model. */
export const peopleDepartments = callerDepartments

const example = { personId: '019a9f10-0000-7000-8000-000000000011', department: 'sales' as const }

const entry = z.object({
  personId: fact.id,
  department: fact.keyOf(peopleDepartments),
  managerId: fact.id.nullable(),
  office: fact.words(200).nullable(),
  externalRefs: z.array(fact.externalRef),
  /** Left out by events from before colleagues could come back: then whoever had not left is here. */
  active: z.boolean().optional(),
})

export const personAdded = defineEvent({
  type: 'operating-model.person-added.v1',
  describes:
    "A colleague joined the directory. The name stays there; others get the id, which is also the token's subject.",
  schema: entry,
  example: { ...example, managerId: null, office: 'Central', externalRefs: [], active: true },
  concerns: () => [],
  headline: ({ department }) => `A colleague of ${inWords(department)} joined`,
  hidden: null,
})

export const personChanged = defineEvent({
  type: 'operating-model.person-changed.v1',
  describes: 'What the directory says of a colleague changed; the data is the whole entry as it now stands.',
  schema: entry,
  example: { ...example, managerId: null, office: 'West', externalRefs: [], active: true },
  concerns: () => [],
  headline: ({ department }) => `What the directory says of a colleague of ${inWords(department)} changed`,
  hidden: null,
})

export const personDeactivated = defineEvent({
  type: 'operating-model.person-deactivated.v1',
  describes: 'A colleague left; what they own needs another owner.',
  schema: z.object({ personId: fact.id, department: fact.keyOf(peopleDepartments) }),
  example,
  concerns: () => [],
  headline: ({ department }) => `A colleague of ${inWords(department)} left`,
  hidden: null,
})

export const personReactivated = defineEvent({
  type: 'operating-model.person-reactivated.v1',
  describes:
    'A colleague who had left came back, under the same id; the data is the whole entry as it now stands.',
  schema: entry,
  example: { ...example, managerId: null, office: 'West', externalRefs: [], active: true },
  concerns: () => [],
  headline: ({ department }) => `A colleague of ${inWords(department)} came back`,
  hidden: null,
})
