import { customerRegistered, customerUpdated } from '@customer-graph/contracts-sales'
import { type Reaction, when } from '@customer-graph/events'
import { type Clock, type CustomerId } from '@customer-graph/glossary'
import { retargetClocks } from '../handoff/handoff.clocks'
import { handoffStore } from '../handoff/handoff.store'
import { customerStore } from './customer.store'

/** A company became known: from now on it can be handed over. */
export const whenCustomerRegistered = when(customerRegistered, async ({ data }, { manager }) => {
  await customerStore(manager).keep(data.customerId as CustomerId, data.segment)
})

/** A customer changed; when its segment did, its open handoffs are measured against the targets of the new one. */
export const whenCustomerUpdated = (clock: Clock): Reaction =>
  when(customerUpdated, async ({ data: { customerId, segment } }, tx) => {
    await customerStore(tx.manager).keep(customerId as CustomerId, segment)
    const handoffs = handoffStore(tx.manager)
    const moved = (await handoffs.lockUnfinished(customerId))
      .filter((handoff) => handoff.segment !== segment)
      .map((handoff) => ({ ...handoff, segment }))
    await handoffs.update(moved)
    for (const handoff of moved) await retargetClocks(tx, handoff, clock.now())
  })
