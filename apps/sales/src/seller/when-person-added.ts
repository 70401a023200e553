import { personAdded, personDeactivated } from '@customer-graph/contracts-operating-model'
import { when } from '@customer-graph/events'
import { type PersonId } from '@customer-graph/glossary'
import { sellerStore } from './seller.store'

/** A colleague of sales joined the directory: from now on a deal can be theirs. */
export const whenPersonAdded = when(personAdded, async ({ data }, { manager }) => {
  if (data.department !== 'sales') return
  await sellerStore(manager).save({ id: data.personId as PersonId, office: data.office, active: true })
})

/** A colleague left: their deals stay theirs, but no new one can be given to them. */
export const whenPersonDeactivated = when(personDeactivated, async ({ data }, { manager }) => {
  const sellers = sellerStore(manager)
  const [seller] = await sellers.byIds([data.personId])
  if (seller) await sellers.save({ ...seller, active: false })
})
