import { customerRegistered } from '@customer-graph/contracts-sales'
import { when } from '@customer-graph/events'
import { customerStore } from './customer.store'

/** A customer became known: from now on it can ask for something. */
export const whenCustomerRegistered = when(customerRegistered, async ({ data }, { manager }) => {
  await customerStore(manager).remember(data.customerId)
})
