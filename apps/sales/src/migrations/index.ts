import { agreementTablesMigration, clockTablesMigration } from '@customer-graph/clocks'
import { eventTablesMigration } from '@customer-graph/events'
import { CreateSales1795275000000 } from './20261121T1530-create-sales'
import { AddCommission1795315200000 } from './20261122T0240-add-commission'

/** The migrations of sales, oldest first; those of the platform come before our own. */
export const migrations = [
  eventTablesMigration,
  clockTablesMigration,
  agreementTablesMigration,
  CreateSales1795275000000,
  AddCommission1795315200000,
]
