import { type EntityManager } from 'typeorm'
import { runPrepared } from '../run-prepared'

/** Said along with the first statement, to save one. */
const stoppedAfter = `set_config('idle_in_transaction_session_timeout', '10000', true)`

/**
 * Writes event ids into the inbox and resolves with those it did not hold yet; only their effects may follow.
 * Waits while another process holds one of the ids in an open transaction. Has PostgreSQL end this transaction when its
 * process says nothing for 10 s: a stopped process would otherwise hold its inbox and position rows, and with them its
 * successor, for as long as it is stopped.
 */
export async function claimInInbox(
  manager: EntityManager,
  group: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) {
    await manager.query(`SELECT ${stoppedAfter}`)
    return new Set()
  }
  const rows = await runPrepared<{ event_id: string }>(manager, 'claim in inbox', claim, [group, ids])
  return new Set(rows.map(({ event_id }) => event_id))
}

const claim = `
INSERT INTO inbox (consumer_group, event_id)
SELECT $1, id FROM unnest($2::uuid[]) AS id CROSS JOIN ${stoppedAfter} ORDER BY id
ON CONFLICT DO NOTHING RETURNING event_id`

/** Takes ids out of the inbox again, for events that are set aside without their effect. */
export async function releaseFromInbox(
  manager: EntityManager,
  group: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await manager.query('DELETE FROM inbox WHERE consumer_group = $1 AND event_id = ANY($2::uuid[])', [
    group,
    ids,
  ])
}

/** Forgets what was heard more than `days` ago; the stream positions still recognise a repeat. */
export async function forgetOldInbox(manager: EntityManager, group: string, days: number): Promise<void> {
  await manager.query(
    'DELETE FROM inbox WHERE consumer_group = $1 AND heard_at < now() - make_interval(days => $2)',
    [group, days],
  )
}
