import { setTimeout as pause } from 'node:timers/promises'
import { type EntityManager } from 'typeorm'
import { takeOverKept } from './compare-tables'
import { type Following } from './follow-live'
import { readLiveState } from './live-state'
import { type RebuildableProjection } from './rebuildable-projection'
import { replaceLiveTables, type Place } from './tables-beside'

/** How hard to try. */
export interface SwitchPatience {
  /** 5 unless told. */
  readonly attempts?: number | undefined
  /** How long to wait for the tables at each of them, while others wait in turn; 3000 ms unless told. */
  readonly lockTimeoutMs?: number | undefined
}

/** Consumers give a statement up after 10 s: they must not be made to wait that long. */
const mostLockedMs = 6_000

class NotYet extends Error {}

/**
 * Puts the rebuilt tables in the place of the live ones, in one transaction. The consumers of this database stand still for
 * it: what the live consumer has heard by then is applied to the rebuilt tables, so its positions fit them and it goes on
 * from there. Tries again when the tables are in use or the rest takes too long; throws after the last attempt.
 */
export async function switchTables(
  manager: EntityManager,
  following: Following,
  place: Place,
  projection: RebuildableProjection,
  { attempts = 5, lockTimeoutMs = 3_000 }: SwitchPatience,
): Promise<void> {
  for (let attempt = 1, marginMs = 10_000; ; attempt += 1, marginMs *= 6) {
    await following.reach(await readLiveState(manager, projection.group))
    for (const table of projection.tables) await takeOverKept(manager, place, table)
    try {
      return await manager.transaction(async (tx) => {
        await tx.query(`SELECT set_config('lock_timeout', $1, true)`, [String(lockTimeoutMs)])
        await switchOnce(tx, following, place, projection, marginMs)
      })
    } catch (error) {
      if (!(error instanceof NotYet) && !isInUse(error)) throw error
      if (attempt === attempts)
        throw new Error(
          `The rebuilt tables of ${projection.group} could not be switched in, ${attempts} times: ${(error as Error).message}. The live ones are unchanged; try again when there is less to do.`,
          { cause: error },
        )
      await pause(500)
    }
  }
}

async function switchOnce(
  tx: EntityManager,
  following: Following,
  place: Place,
  projection: RebuildableProjection,
  marginMs: number,
): Promise<void> {
  // A consumer locks the positions of its streams in every transaction: while they are kept from it, none is under way.
  await tx.query('LOCK TABLE stream_position IN EXCLUSIVE MODE')
  const lockedAt = performance.now()
  const shortfalls = await following.pass(await readLiveState(tx, projection.group), { marginMs })
  if (shortfalls.length > 0) throw new NotYet('the latest events were not found on the topics at once')
  for (const table of projection.tables) await takeOverKept(tx, place, table)
  if (performance.now() - lockedAt > mostLockedMs)
    throw new NotYet('applying the latest events took too long')
  await replaceLiveTables(tx, place, projection)
}

/** PostgreSQL's codes for a lock that was not to be had in time, and for a deadlock. */
const isInUse = (error: unknown): boolean =>
  ['55P03', '40P01'].includes((error as { driverError?: { code?: string } }).driverError?.code ?? '')
