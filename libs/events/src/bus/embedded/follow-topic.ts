import { type Client } from 'pg'
import { backOffMs } from '../../back-off.rules'
import { type Log } from '../../log'
import { type WakeUp } from '../../wake-up'
import { type RecordHandler } from '../event-bus'
import { readRecords } from './read-records'

/** What one member of a group needs to follow one topic over one session. */
export interface Following {
  readonly client: Pick<Client, 'query'>
  readonly group: string
  readonly topic: string
  readonly handler: RecordHandler
  /** Where the subscriber itself says that it is. */
  readonly from: ((topic: string, partition: number) => Promise<string | null>) | undefined
  readonly batchSize: number
  readonly pollMs: number
  readonly wakeUp: WakeUp
  readonly log: Log
  isRunning(): boolean
  isPaused(): boolean
}

const mostBackOffMs = 5_000

/** An active member is notified of every append while its session lives, so it looks by itself only this much more rarely. */
const pollsLeftOut = 5

/**
 * Becomes the active member for (group, topic) as soon as no other is, hands records over in order and commits the offset
 * after each batch, on the session that holds the lock: a member that lost its lock cannot commit.
 * Resolves when stopped; rejects when the session breaks.
 */
export async function followTopic(following: Following): Promise<void> {
  const { client, group, topic, handler, from, batchSize, pollMs, wakeUp, log, isRunning, isPaused } =
    following
  const place = [group, topic]
  let next: number | null = null
  let failures = 0
  while (isRunning()) {
    next ??= (await becomeActive(client, place)) ? await beginning(client, place, from) : null
    const records = next === null || isPaused() ? [] : await readRecords(client, topic, next, batchSize)
    const last = records.at(-1)
    if (!last || !isRunning()) {
      await wakeUp.sleep(next === null ? pollMs : pollMs * pollsLeftOut)
      continue
    }
    try {
      await handler(records)
    } catch (error) {
      failures += 1
      log.warn(
        { group, topic, offset: next, failures, err: error },
        'Records could not be handled; the same ones are tried again',
      )
      await wakeUp.sleep(backOffMs(failures, mostBackOffMs, Math.random()))
      continue
    }
    failures = 0
    next = Number(last.offset) + 1
    await client.query(commit, [...place, next])
  }
  if (next !== null) await client.query(`SELECT pg_advisory_unlock(${lockOf})`, place)
}

const lockOf = `hashtextextended($1 || chr(10) || $2, 0)`

async function becomeActive(client: Following['client'], place: string[]): Promise<boolean> {
  const { rows } = await client.query<{ active: boolean }>(
    `SELECT pg_try_advisory_lock(${lockOf}) AS active`,
    place,
  )
  return rows[0]?.active ?? false
}

/** Where the group left off, or before that where the subscriber says it was put back to. */
async function beginning(
  client: Following['client'],
  place: string[],
  from: Following['from'],
): Promise<number> {
  const [, topic = ''] = place
  const [left, own] = [await committed(client, place), (await from?.(topic, 0)) ?? null]
  return own === null ? left : Math.min(left, Number(own))
}

async function committed(client: Following['client'], place: string[]): Promise<number> {
  const { rows } = await client.query<{ next_offset: string }>(
    'SELECT next_offset FROM consumer_offset WHERE consumer_group = $1 AND topic = $2',
    place,
  )
  return Number(rows[0]?.next_offset ?? 0)
}

const commit = `
INSERT INTO consumer_offset (consumer_group, topic, next_offset) VALUES ($1, $2, $3)
ON CONFLICT (consumer_group, topic) DO UPDATE SET next_offset = EXCLUDED.next_offset`
