import {
  type Conflict,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
} from '@customer-graph/glossary'
import { type Acting, lockKey } from '@customer-graph/subgraph'
import { eachInForce } from '../agreement/in-force.rules'
import { type CalendarId, type CalendarVersion, type WantedCalendar } from './calendar'
import { announceSet } from './calendar.events'
import { distinct, set } from './calendar.rules'
import { calendarStore } from './calendar.store'

/** Sets a calendar: a new one without an id, else the next version of the one named. */
export const setCalendar = (
  { transaction, clock, cause }: Acting,
  id: CalendarId | null,
  wanted: WantedCalendar,
): Promise<Decision<CalendarVersion, InvalidInput | Conflict | NotFound>> =>
  transaction(cause, async (tx) => {
    await lockKey(tx.manager, 'calendars')
    const calendars = calendarStore(tx.manager)
    const all = await calendars.all()
    const latest = all.find((calendar) => calendar.calendarId === id) ?? null
    if (id && !latest) return refuse(notFound('calendar', id))
    const now = clock.now()
    const calendar = set(id ?? newId<'BusinessCalendar'>(), latest, wanted, now)
    if (!calendar.accepted) return calendar
    const decision = distinct(
      calendar.value,
      eachInForce(all, ({ calendarId }) => calendarId, now),
    )
    if (!decision.accepted) return decision
    await calendars.insert([decision.value])
    announceSet(tx, decision.value, now)
    return decision
  })
