import {
  type Conflict,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
  type ServiceLevelId,
} from '@customer-graph/glossary'
import { type Acting, lockKey } from '@customer-graph/subgraph'
import { calendarStore } from '../calendar/calendar.store'
import { eachInForce } from '../agreement/in-force.rules'
import { type ServiceLevel, type WantedServiceLevel } from './service-level'
import { announceSet } from './service-level.events'
import { distinct, set } from './service-level.rules'
import { serviceLevelStore } from './service-level.store'

/** Sets a service level: a new one without an id, else the next version of the one named. */
export const setServiceLevel = (
  { transaction, clock, cause }: Acting,
  id: ServiceLevelId | null,
  wanted: WantedServiceLevel,
): Promise<Decision<ServiceLevel, InvalidInput | Conflict | NotFound>> =>
  transaction(cause, async (tx) => {
    await lockKey(tx.manager, 'service levels')
    const levels = serviceLevelStore(tx.manager)
    const [latest] = id ? await levels.versionsOf([id]) : []
    if (id && !latest) return refuse(notFound('service level', id))
    if (!(await calendarStore(tx.manager).versionsOf([wanted.calendarId])).length)
      return refuse(notFound('calendar', wanted.calendarId))
    const now = clock.now()
    const level = set(id ?? newId<'ServiceLevel'>(), latest ?? null, wanted, now)
    if (!level.accepted) return level
    const from = new Date(level.value.effectiveFrom)
    const others = eachInForce(await levels.all(), (other) => other.serviceLevelId, from)
    const decision = distinct(level.value, others)
    if (!decision.accepted) return decision
    await levels.insert([decision.value])
    announceSet(tx, decision.value, now)
    return decision
  })
