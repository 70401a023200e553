import { type Client } from 'pg'
import { bucketCount } from '../outbox/stream-bucket.rules'
import { changeOfShare } from './bucket-share.rules'

/** Two-key advisory locks: this number, then the bucket. The presence of a relay is the shared lock on `bucketCount`. */
const lockSpace = 0x6f757462

/** Shows the other relays of this database that one more is alive, until the session ends. */
export async function announcePresence(client: Pick<Client, 'query'>): Promise<void> {
  await client.query('SELECT pg_advisory_lock_shared($1, $2)', [lockSpace, bucketCount])
}

/** Brings `owned` nearer to an even share and returns what is owned now. Call it between batches only. */
export async function claimBuckets(
  client: Pick<Client, 'query'>,
  owned: readonly number[],
): Promise<number[]> {
  const { rows } = await client.query<{ relays: number }>(countRelays, [lockSpace, bucketCount])
  const { take, give } = changeOfShare(owned.length, rows[0]?.relays ?? 1)
  const given = owned.slice(owned.length - give)
  for (const bucket of given) await client.query('SELECT pg_advisory_unlock($1, $2)', [lockSpace, bucket])
  const kept = owned.slice(0, owned.length - give)
  if (take === 0) return kept
  const free = Array.from({ length: bucketCount }, (_, bucket) => bucket).filter(
    (bucket) => !kept.includes(bucket),
  )
  const { rows: taken } = await client.query<{ bucket: number }>(takeFree, [free, lockSpace, take])
  return [...kept, ...taken.map(({ bucket }) => bucket)]
}

const takeFree =
  'SELECT bucket FROM unnest($1::int[]) AS bucket WHERE pg_try_advisory_lock($2, bucket) LIMIT $3'

const countRelays = `
SELECT count(*)::int AS relays FROM pg_locks
WHERE locktype = 'advisory' AND classid = $1::int::oid AND objid = $2::int::oid AND objsubid = 2 AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
