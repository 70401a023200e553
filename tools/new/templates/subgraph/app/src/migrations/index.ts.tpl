import { type Migrations } from '@customer-graph/subgraph'

/** The migrations of {{department}}, oldest first. */
export const migrations: Migrations = []
