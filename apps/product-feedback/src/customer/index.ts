import { type Feature } from '@customer-graph/subgraph'
import { customerTable } from './customer.table'
import { whenCustomerRegistered } from './when-customer-registered'

/** The customers that we have heard of. */
export const customer: Feature = { tables: [customerTable], reactions: [whenCustomerRegistered] }
