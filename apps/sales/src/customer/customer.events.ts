import { customerRegistered, customerUpdated, type CustomerProfile } from '@customer-graph/contracts-sales'
import { type Tx } from '@customer-graph/events'
import { type Customer } from './customer'

const profileOf = ({ id, externalRefs, sources: _sources, ...profile }: Customer): CustomerProfile => ({
  customerId: id,
  ...profile,
  externalRefs: [...externalRefs],
})

export const announceRegistered = (tx: Tx, customer: Customer, at: Date): void =>
  tx.announce(
    customerRegistered,
    { stream: customer.id, customerId: customer.id, time: at },
    profileOf(customer),
  )

export const announceUpdated = (tx: Tx, customer: Customer, at: Date): void =>
  tx.announce(
    customerUpdated,
    { stream: customer.id, customerId: customer.id, time: at },
    profileOf(customer),
  )
