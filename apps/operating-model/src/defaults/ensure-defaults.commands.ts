import { type Acting, lockKey } from '@customer-graph/subgraph'
import { calendarStore } from '../calendar/calendar.store'
import { announceSet as announceCalendar } from '../calendar/calendar.events'
import { announceEffective } from '../definition/definition.events'
import { definitionStore } from '../definition/definition.store'
import { announceSet as announceServiceLevel } from '../service-level/service-level.events'
import { serviceLevelStore } from '../service-level/service-level.store'
import { defaultCalendars } from './default-calendars'
import { defaultDefinitions } from './default-definitions'
import { defaultServiceLevels } from './default-service-levels'

/** How many of each were put in place; all zero when they were there already. */
export interface PutInPlace {
  readonly calendars: number
  readonly serviceLevels: number
  readonly definitions: number
}

/**
 * Puts in place what a company needs before anybody has decided anything, and announces it. What is there already stays as
 * it is, however it was changed since; several processes may do this at the same time.
 */
export const ensureDefaults = ({ transaction, clock, cause }: Acting): Promise<PutInPlace> =>
  transaction(cause, async (tx) => {
    for (const register of ['definitions', 'service levels', 'calendars'] as const)
      await lockKey(tx.manager, register)
    const now = clock.now()

    const calendars = calendarStore(tx.manager)
    const knownCalendars = new Set((await calendars.all()).map((calendar) => calendar.calendarId))
    const newCalendars = defaultCalendars.filter((calendar) => !knownCalendars.has(calendar.calendarId))
    await calendars.insert(newCalendars)
    for (const calendar of newCalendars) announceCalendar(tx, calendar, now)

    const serviceLevels = serviceLevelStore(tx.manager)
    const knownLevels = new Set((await serviceLevels.all()).map((level) => level.serviceLevelId))
    const newLevels = defaultServiceLevels.filter((level) => !knownLevels.has(level.serviceLevelId))
    await serviceLevels.insert(newLevels)
    for (const level of newLevels) announceServiceLevel(tx, level, now)

    const definitions = definitionStore(tx.manager)
    const knownKeys = new Set((await definitions.all()).map((definition) => definition.key))
    const newDefinitions = defaultDefinitions.filter((definition) => !knownKeys.has(definition.key))
    for (const definition of newDefinitions) {
      await definitions.insert(definition)
      announceEffective(tx, definition, now)
    }
    return {
      calendars: newCalendars.length,
      serviceLevels: newLevels.length,
      definitions: newDefinitions.length,
    }
  })
