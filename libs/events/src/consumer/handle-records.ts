import { setTimeout as wait } from 'node:timers/promises'
import { type DeliveredRecord } from '../bus/event-bus'
import { PutBack } from '../place/known-places'
import { applyRecords } from './apply-records'
import { type ConsumerCounts, type ConsumerOptions } from './consumer-options'
import { EventFailure, type Effect } from './effect'
import { type Moving } from './keep-places'
import { noteOutcome, traitsOf } from './note-outcome'
import { parkFailedRecord } from './park-failed-record'
import { splitAround } from './split-batch.rules'
import { transientFailure } from './transient-failure.rules'

const contendedAttempts = 10

/**
 * Applies records, all in one transaction if possible. When that fails the failing event is searched for: other streams go
 * first, then its own stream event by event. An event that fails alone is tried again after each of `retryDelaysMs` and
 * then parked. `moving` is carried out with the effect, if all took effect at once. Rejects only while the database is away,
 * and with {@link PutBack}; the bus then brings the same records again.
 */
export async function handleRecords(
  options: ConsumerOptions,
  effect: Effect,
  counts: ConsumerCounts,
  records: readonly DeliveredRecord[],
  moving: Moving | null = null,
): Promise<void> {
  const handle = (part: readonly DeliveredRecord[]) => handleRecords(options, effect, counts, part)
  const [first] = records
  if (!first) return
  if (records.length === 1) return handleOne(options, effect, counts, first, moving)
  try {
    noteOutcome(options, counts, await applyRecords(options, effect, records, moving))
    moving?.moved()
  } catch (error) {
    if (transientFailure(error) === 'away' || error instanceof PutBack) throw error
    const failed = error instanceof EventFailure ? error.event : null
    for (const part of splitAround(records, failed)) await handle(part)
  }
}

async function handleOne(
  options: ConsumerOptions,
  effect: Effect,
  counts: ConsumerCounts,
  record: DeliveredRecord,
  moving: Moving | null,
): Promise<void> {
  const { retryDelaysMs = [5, 25], pause = wait, group, log } = options
  for (let attempts = 1; ; attempts += 1) {
    try {
      noteOutcome(options, counts, await applyRecords(options, effect, [record], moving))
      return moving?.moved()
    } catch (thrown) {
      if (thrown instanceof PutBack) throw thrown
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      const transient = transientFailure(error)
      if (transient === 'away') throw error
      const hopeless = error instanceof EventFailure && error.hopeless
      const most = transient === 'contended' ? contendedAttempts : retryDelaysMs.length + 1
      if (hopeless || attempts >= most) {
        if (!(await parkFailedRecord(options, effect, record, { error, attempts, hopeless }))) return
        counts.parked += 1
        const { topic, partition, offset } = record
        const event = error instanceof EventFailure ? traitsOf(error.event) : {}
        log.error(
          { group, topic, partition, offset, attempts, ...event, err: error },
          'An event keeps failing: it and its stream are parked',
        )
        return
      }
      await pause(retryDelaysMs[Math.min(attempts, retryDelaysMs.length) - 1] ?? 25)
    }
  }
}
