import { type EntityManager, In } from 'typeorm'
import { type CalendarVersion } from './calendar'
import { type CalendarRow, calendarTable } from './calendar.table'

const read = ({ calendar_id, effective_from, ...row }: CalendarRow): CalendarVersion => ({
  ...row,
  calendarId: calendar_id,
  effectiveFrom: effective_from.toISOString(),
})

/** Calendars in PostgreSQL, by name and the latest version first. */
export const calendarStore = (manager: EntityManager) => ({
  all: async (): Promise<CalendarVersion[]> =>
    (await manager.find(calendarTable, { order: { name: 'ASC', calendar_id: 'ASC', version: 'DESC' } })).map(
      read,
    ),

  versionsOf: async (ids: readonly string[]): Promise<CalendarVersion[]> =>
    (
      await manager.find(calendarTable, { where: { calendar_id: In([...ids]) }, order: { version: 'DESC' } })
    ).map(read),

  async insert(versions: readonly CalendarVersion[]): Promise<void> {
    if (!versions.length) return
    await manager.insert(
      calendarTable,
      versions.map(({ calendarId, effectiveFrom, ...rest }) => ({
        ...rest,
        calendar_id: calendarId,
        effective_from: new Date(effectiveFrom),
      })),
    )
  },
})
