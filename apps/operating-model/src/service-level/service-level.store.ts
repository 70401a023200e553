import { type EntityManager, In } from 'typeorm'
import { type ServiceLevel } from './service-level'
import { type ServiceLevelRow, serviceLevelTable } from './service-level.table'

const read = (row: ServiceLevelRow): ServiceLevel => ({
  serviceLevelId: row.service_level_id,
  version: row.version,
  name: row.name,
  boundary: row.boundary,
  match: row.match,
  targetMinutes: row.target_minutes,
  warnAt: row.warn_at,
  calendarId: row.calendar_id,
  effectiveFrom: row.effective_from.toISOString(),
})

/** Service levels in PostgreSQL: every version there ever was, by boundary and name, the latest version first. */
export const serviceLevelStore = (manager: EntityManager) => ({
  all: async (): Promise<ServiceLevel[]> =>
    (
      await manager.find(serviceLevelTable, {
        order: { boundary: 'ASC', name: 'ASC', service_level_id: 'ASC', version: 'DESC' },
      })
    ).map(read),

  versionsOf: async (ids: readonly string[]): Promise<ServiceLevel[]> =>
    (
      await manager.find(serviceLevelTable, {
        where: { service_level_id: In([...ids]) },
        order: { version: 'DESC' },
      })
    ).map(read),

  async insert(versions: readonly ServiceLevel[]): Promise<void> {
    if (!versions.length) return
    await manager.insert(
      serviceLevelTable,
      versions.map((level) => ({
        service_level_id: level.serviceLevelId,
        version: level.version,
        name: level.name,
        boundary: level.boundary,
        match: level.match,
        target_minutes: level.targetMinutes,
        warn_at: level.warnAt,
        calendar_id: level.calendarId,
        effective_from: new Date(level.effectiveFrom),
      })),
    )
  },
})
