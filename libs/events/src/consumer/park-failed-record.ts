import { type DeliveredRecord } from '../bus/event-bus'
import { scheduleRetry } from './schedule-retry'
import { parkRecords } from './park-records'
import { type ConsumerOptions } from './consumer-options'
import { type Effect } from './effect'
import { hearRecord } from './hear-record'
import { keyText } from './plan-batch.rules'
import { beforeTheFirst, placeOf } from './stream-position.rules'
import { lockPositions, savePositions } from './stream-positions'

/**
 * Parks a record whose effect keeps failing and, by its position, the stream behind it. Resolves with false when there is
 * nothing to park any more: another member of the group has applied the event meanwhile.
 */
export async function parkFailedRecord(
  options: ConsumerOptions,
  effect: Effect,
  record: DeliveredRecord,
  failure: { readonly error: Error; readonly attempts: number; readonly hopeless: boolean },
): Promise<boolean> {
  const { dataSource, group } = options
  const heard = hearRecord(record, effect.handles)
  return dataSource.transaction(async (manager) => {
    const position =
      (await lockPositions(manager, group, [heard.key])).get(keyText(heard.key)) ?? beforeTheFirst
    if (heard.event && placeOf(position, heard.event.sequence) === 'repeat') return false
    await parkRecords(manager, group, [
      { heard, reason: 'failed', error: failure.error.message, attempts: failure.attempts },
    ])
    await savePositions(manager, group, [{ key: heard.key, position: { ...position, parked: true } }])
    if (!failure.hopeless) await scheduleRetry(manager, options, heard.key)
    return true
  })
}
