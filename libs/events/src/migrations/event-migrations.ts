import { CreateEventTables1795219200000 } from './20261121T0000-create-event-tables'
import { CreateBusPlaces1795737600000 } from './20261127T0000-create-bus-places'
import { CreateCopyBirth1795743600000 } from './20261127T0140-create-copy-birth'

/** Everything that makes this library's tables, oldest first. A service has them before its own. */
export const eventMigrations = [
  CreateEventTables1795219200000,
  CreateBusPlaces1795737600000,
  CreateCopyBirth1795743600000,
]
