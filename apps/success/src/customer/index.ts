import { type Feature } from '@customer-graph/subgraph'
import { customerResolvers } from './customer.resolvers'
import { customerTable } from './customer.table'
import { whenCustomerRegistered, whenCustomerUpdated } from './when-customer-changed'

/** The customers that we keep, and who looks after them. */
export const customer: Feature = {
  tables: [customerTable],
  resolvers: customerResolvers,
  reactions: [whenCustomerRegistered, whenCustomerUpdated],
}
