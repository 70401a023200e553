import { eventTablesMigration } from '@customer-graph/events'
import { CreateOperatingModel1795275000000 } from './20261121T1530-create-operating-model'
import { AddFieldSources1795741200000 } from './20261127T0100-add-field-sources'

/** The migrations of the operating model, oldest first; those of the platform come before our own. */
export const migrations = [
  eventTablesMigration,
  CreateOperatingModel1795275000000,
  AddFieldSources1795741200000,
]
