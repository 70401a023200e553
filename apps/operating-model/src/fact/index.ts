import { type Feature } from '@customer-graph/subgraph'
import { customerFactTable, dealFactTable, ticketFactTable } from './fact.table'
import { factConsumer } from './project-facts'

/** What metrics are computed from. */
export const fact: Feature = {
  tables: [customerFactTable, dealFactTable, ticketFactTable],
  projections: [factConsumer],
}
