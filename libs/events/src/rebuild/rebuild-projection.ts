import { type QueryRunner } from 'typeorm'
import { compareTables, type TableComparison } from './compare-tables'
import { followLive, type Following, type FollowOptions } from './follow-live'
import { readLiveState } from './live-state'
import { switchTables, type SwitchPatience } from './switch-tables'
import { createTablesBeside, dropTablesBeside, quoted, type Place } from './tables-beside'

export interface RebuildOptions extends FollowOptions, SwitchPatience {
  /** What to do after comparing: nothing, switch when all tables are equal, or switch in any case. */
  readonly switchWhen: 'never' | 'equal' | 'always'
  /** Told what is being done, in sentences. */
  readonly tell: (line: string) => void
}

export interface Rebuilt {
  /** Events applied. */
  readonly events: number
  readonly tables: readonly TableComparison[]
  readonly equal: boolean
  readonly switched: boolean
}

/** A pass that applied fewer events than this has caught up with a live consumer that goes on. */
const fewEvents = 500
const mostPasses = 20

/**
 * Builds the tables of a projection anew from the topics, beside the live ones while those are written to, compares both as
 * of one instant, and switches. `dataSource` needs three connections, should cancel no statement, and is best not shared
 * with a service. Throws, with the live tables as they were, when another rebuild of the projection runs, when an event
 * cannot be projected, when the topics do not hold everything, or when the switch finds no quiet moment. An interrupted
 * rebuild leaves a schema `rebuild_<group>`, which the next one removes.
 */
export async function rebuildProjection(options: RebuildOptions): Promise<Rebuilt> {
  const { projection, dataSource } = options
  const guard = dataSource.createQueryRunner()
  try {
    const [claim]: { claimed: boolean }[] = await guard.query(
      `SELECT pg_try_advisory_lock(${lock}) AS claimed`,
      [projection.group],
    )
    if (!claim?.claimed)
      throw new Error(`${projection.group} is being rebuilt by another process: wait for it, or stop it.`)
    const place = await createTablesBeside(guard.manager, projection)
    try {
      return await rebuildBeside(options, guard, place)
    } finally {
      // When the database is away the schema stays, and the next rebuild removes it.
      await dropTablesBeside(guard.manager, place).catch(() => undefined)
    }
  } finally {
    await guard.query(`SELECT pg_advisory_unlock(${lock})`, [projection.group]).catch(() => undefined)
    await guard.release()
  }
}

const lock = `hashtextextended('rebuild ' || $1, 0)`

async function rebuildBeside(options: RebuildOptions, guard: QueryRunner, place: Place): Promise<Rebuilt> {
  const { projection, switchWhen, tell } = options
  const following = followLive(options, place)
  await catchUp(options, guard, following)
  tell(`${following.applied} events applied. Comparing with the live tables.`)
  const tables = await compareAtOneInstant(options, guard, following, place)
  const equal = tables.every((table) => table.equal)
  const switched = switchWhen === 'always' || (switchWhen === 'equal' && equal)
  if (switched) {
    tell('Switching.')
    for (const { name } of projection.tables)
      await guard.query(`ANALYZE ${quoted(place.beside)}.${quoted(name)}`)
    await switchTables(guard.manager, following, place, projection, options)
  }
  return { events: following.applied, tables, equal, switched }
}

/** Passes until what is left is little: each one reads what was published during the one before. */
async function catchUp(
  { projection: { group } }: RebuildOptions,
  { manager }: QueryRunner,
  following: Following,
): Promise<void> {
  for (let passes = 1; passes <= mostPasses; passes += 1) {
    const before = following.applied
    await following.reach(await readLiveState(manager, group))
    if (following.applied - before < fewEvents) return
  }
}

/** A snapshot of the live tables and positions; the rebuild goes exactly there, and nobody has to wait. */
async function compareAtOneInstant(
  { projection, dataSource }: RebuildOptions,
  guard: QueryRunner,
  following: Following,
  place: Place,
): Promise<TableComparison[]> {
  await guard.startTransaction('REPEATABLE READ')
  try {
    await guard.query(`SELECT set_config('idle_in_transaction_session_timeout', '0', true)`)
    await following.reach(await readLiveState(guard.manager, projection.group))
    const compared: TableComparison[] = []
    for (const table of projection.tables)
      compared.push(await compareTables(guard.manager, dataSource.manager, place, table))
    return compared
  } finally {
    await guard.rollbackTransaction()
  }
}
