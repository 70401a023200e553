import { agreementTablesMigration, clockTablesMigration } from '@customer-graph/clocks'
import { eventTablesMigration } from '@customer-graph/events'
import { CreateSupport1795275000000 } from './20261121T1530-create-support'

/** The migrations of support, oldest first; those of the platform come before our own. */
export const migrations = [
  eventTablesMigration,
  clockTablesMigration,
  agreementTablesMigration,
  CreateSupport1795275000000,
]
