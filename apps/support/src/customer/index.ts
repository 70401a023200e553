import { type Feature } from '@customer-graph/subgraph'
import { customerResolvers } from './customer.resolvers'
import { contactTable, customerTable, entitlementTable } from './customer.table'
import { whenContractChanged, whenContractEnded, whenContractStarted } from './when-contract-started'
import { whenContactAdded, whenCustomerRegistered, whenCustomerUpdated } from './when-customer-registered'

/** Who may ask, and the plan that a customer pays for. */
export const customer: Feature = {
  tables: [customerTable, contactTable, entitlementTable],
  resolvers: customerResolvers,
  reactions: [
    whenCustomerRegistered,
    whenCustomerUpdated,
    whenContactAdded,
    whenContractStarted,
    whenContractChanged,
    whenContractEnded,
  ],
}
