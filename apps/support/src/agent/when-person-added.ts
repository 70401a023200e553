import { personAdded, personDeactivated } from '@customer-graph/contracts-operating-model'
import { when } from '@customer-graph/events'
import { type PersonId } from '@customer-graph/glossary'
import { agentStore } from './agent.store'

/** A colleague of support joined the directory: from now on tickets can be theirs. The office is the team they work in. */
export const whenPersonAdded = when(personAdded, async ({ data }, { manager }) => {
  if (data.department !== 'support') return
  const { personId, office: team, externalRefs } = data
  await agentStore(manager).keep({ id: personId as PersonId, team, active: true, externalRefs })
})

/** A colleague left: their tickets stay theirs, but no new one can be given to them. */
export const whenPersonDeactivated = when(personDeactivated, async ({ data }, { manager }) => {
  await agentStore(manager).deactivate(data.personId)
})
