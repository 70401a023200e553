import {
  calendarSet,
  definitionEffective,
  definitionProposed,
  definitionSigned,
  serviceLevelSet,
} from './agreements'
import { personAdded, personChanged, personDeactivated } from './people'

export * from './agreements'
export * from './people'

/** Every event that operating-model publishes. */
export const operatingModelEvents = [
  personAdded,
  personChanged,
  personDeactivated,
  definitionProposed,
  definitionSigned,
  definitionEffective,
  serviceLevelSet,
  calendarSet,
] as const
