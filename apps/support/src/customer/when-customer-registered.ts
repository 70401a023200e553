import { contactAdded, customerRegistered, customerUpdated } from '@customer-graph/contracts-sales'
import { type Reaction, when } from '@customer-graph/events'
import { type Clock, type CustomerId } from '@customer-graph/glossary'
import { alignTargets } from '../ticket/targets'
import { ticketStore } from '../ticket/ticket.store'
import { customerStore } from './customer.store'

/** A company became known: from now on it can have tickets. */
export const whenCustomerRegistered = when(customerRegistered, async ({ data }, { manager }) => {
  await customerStore(manager).keep({ id: data.customerId as CustomerId, segment: data.segment })
})

/** A company changed. In another segment its running clocks get that segment's targets, with what has elapsed kept. */
export const whenCustomerUpdated = (clock: Clock): Reaction =>
  when(customerUpdated, async ({ data }, tx) => {
    const { customerId, segment } = data
    const { segmentChanged } = await customerStore(tx.manager).keep({ id: customerId as CustomerId, segment })
    if (!segmentChanged) return
    const tickets = await ticketStore(tx.manager).live(customerId)
    await alignTargets(tx, tickets, clock.now(), 'the segment of the customer changed')
  })

/** A person at a customer became known: from now on they can ask. */
export const whenContactAdded = when(contactAdded, async ({ data }, { manager }) => {
  await customerStore(manager).keepContact(data.contactId, data.customerId)
})
