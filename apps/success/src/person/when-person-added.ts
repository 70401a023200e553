import { personAdded, personDeactivated } from '@customer-graph/contracts-operating-model'
import { when } from '@customer-graph/events'
import { type PersonId } from '@customer-graph/glossary'
import { personStore } from './person.store'

/** A colleague joined the directory: one of success can be given handoffs from now on. */
export const whenPersonAdded = when(personAdded, async ({ data }, { manager }) => {
  await personStore(manager).keep({
    id: data.personId as PersonId,
    department: data.department,
    active: true,
  })
})

/** A colleague left: their handoffs are listed as needing reassignment until somebody else has them. */
export const whenPersonDeactivated = when(personDeactivated, async ({ data }, { manager }) => {
  await personStore(manager).keep({
    id: data.personId as PersonId,
    department: data.department,
    active: false,
  })
})
