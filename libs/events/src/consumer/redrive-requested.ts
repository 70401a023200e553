import { type EntityManager } from 'typeorm'
import { type BusRecord } from '../bus/event-bus'
import { claimInInbox } from './claim-in-inbox'
import { type ConsumerCounts, type ConsumerOptions } from './consumer-options'
import { type Effect } from './effect'
import { keyText, type StreamKey } from './plan-batch.rules'
import { beforeTheFirst, passed, passedSparsely } from './stream-position.rules'
import { lockPositions, savePositions } from './stream-positions'
import { transientFailure } from './transient-failure.rules'
import { decodeEvent } from '../envelope/decode-event'
import { runWithOutbox } from '../outbox/create-transaction'
import { scheduleRetry } from './schedule-retry'
import { resumeStream } from './resume-stream'
import { writeAudit } from './write-audit'

/**
 * Applies the parked events of every stream that somebody asked to redrive, or whose retry is due: in order, one transaction each, until the stream is
 * empty and live again, or one fails; then the request is over and the error is kept with the event.
 * A position is locked meanwhile, so what arrives is either parked in time to be redriven too, or comes after.
 */
export async function redriveRequested(
  options: ConsumerOptions,
  effect: Effect,
  counts: ConsumerCounts,
  isRunning: () => boolean,
): Promise<void> {
  const requests: StreamKey[] = await options.dataSource.query(
    `SELECT source, stream FROM stream_position
     WHERE consumer_group = $1 AND parked_at IS NOT NULL AND (redrive_requested_at IS NOT NULL OR retry_at <= clock_timestamp())
     ORDER BY coalesce(redrive_requested_at, retry_at)`,
    [options.group],
  )
  for (const { source, stream } of requests) {
    const key = { source, stream }
    try {
      while (isRunning() && (await redriveFirst(options, effect, key))) counts.redriven += 1
    } catch (error) {
      if (transientFailure(error)) throw error
      await noteFailure(options, key, error instanceof Error ? error : new Error(String(error)))
    }
  }
}

/** Applies the first parked event of a stream. False when nothing is left to do. */
const redriveFirst = (options: ConsumerOptions, effect: Effect, key: StreamKey): Promise<boolean> =>
  runWithOutbox(options, async (open) => {
    const { manager } = open
    const { group } = options
    const position = (await lockPositions(manager, group, [key])).get(keyText(key)) ?? beforeTheFirst
    const actor = await requesterOf(manager, group, key)
    if (!position.parked || actor === null) return false
    const parked = await firstParked(manager, group, key)
    if (!parked) {
      await resumeStream(manager, group, key, actor)
      return false
    }
    const decoded = decodeEvent(JSON.parse(parked.record) as BusRecord)
    if (!decoded.readable) throw new Error(`${decoded.reason} Discard it, or correct the consumer.`)
    const { event } = decoded
    const here = effect.at?.(parked.place) ?? effect
    const claimed = here.handles(event.type) && (await claimInInbox(manager, group, [event.id])).has(event.id)
    if (claimed) await here.apply([event], open)
    const pass = options.sparse ? passedSparsely : passed
    await savePositions(manager, group, [{ key, position: pass(position, event.sequence) }])
    await manager.query('DELETE FROM parked_event WHERE position = $1', [parked.position])
    await writeAudit(manager, { actor, act: 'redriven', group, ...key, eventId: event.id, reason: null })
    return true
  })

async function noteFailure(options: ConsumerOptions, key: StreamKey, error: Error): Promise<void> {
  const { dataSource, group, log } = options
  log.error({ group, ...key, err: error }, 'A parked event failed again: its stream stays parked')
  await dataSource.transaction(async (manager) => {
    await lockPositions(manager, group, [key])
    const actor = await requesterOf(manager, group, key)
    if (actor === null) return // another member of the group has failed at it too, and noted it
    const parked = await firstParked(manager, group, key)
    const message = error.message.slice(0, 2_000).replaceAll('\u0000', '\ufffd')
    if (parked)
      await manager.query(
        `UPDATE parked_event SET attempts = attempts + 1, error = $2, reason = 'failed' WHERE position = $1`,
        [parked.position, message],
      )
    await manager.query(
      `UPDATE stream_position SET redrive_requested_at = NULL, redrive_requested_by = NULL, retry_at = NULL
       WHERE consumer_group = $1 AND source = $2 AND stream = $3`,
      [group, key.source, key.stream],
    )
    if (actor === itself) await scheduleRetry(manager, options, key)
    await writeAudit(manager, {
      actor,
      act: 'redrive-failed',
      group,
      ...key,
      eventId: parked?.event_id ?? null,
      reason: null,
    })
  })
}

/** The actor of a retry nobody asked for. */
const itself = 'consumer'

async function requesterOf(
  manager: EntityManager,
  group: string,
  { source, stream }: StreamKey,
): Promise<string | null> {
  const [row]: { requester: string | null }[] = await manager.query(
    `SELECT coalesce(redrive_requested_by, CASE WHEN retry_at <= clock_timestamp() THEN $4 END) AS requester
     FROM stream_position WHERE consumer_group = $1 AND source = $2 AND stream = $3`,
    [group, source, stream, itself],
  )
  return row?.requester ?? null
}

async function firstParked(manager: EntityManager, group: string, { source, stream }: StreamKey) {
  const rows: ParkedRow[] = await manager.query(
    `SELECT position, record, event_id, topic, partition, log_offset FROM parked_event
     WHERE consumer_group = $1 AND source = $2 AND stream = $3 ORDER BY position LIMIT 1`,
    [group, source, stream],
  )
  return rows.map(({ topic, partition, log_offset: offset, ...row }) => ({
    ...row,
    place: { topic, partition, offset },
  }))[0]
}

interface ParkedRow {
  position: string
  record: string
  event_id: string | null
  topic: string
  partition: number
  log_offset: string
}
