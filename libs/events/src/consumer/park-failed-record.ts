import { type DeliveredRecord } from '../bus/event-bus'
import { scheduleRetry } from '../parking/schedule-retry'
import { parkRecords } from '../parking/park-records'
import { type ConsumerOptions } from './consumer-options'
import { type Effect } from './effect'
import { hearRecord } from './hear-record'
import { keyText } from './plan-batch.rules'
import { beforeTheFirst } from './stream-position.rules'
import { lockPositions, savePositions } from './stream-positions'

/** Parks a record whose effect keeps failing and, by its position, the stream behind it. */
export async function parkFailedRecord(
  options: ConsumerOptions,
  effect: Effect,
  record: DeliveredRecord,
  failure: { readonly error: Error; readonly attempts: number; readonly hopeless: boolean },
): Promise<void> {
  const { dataSource, group } = options
  const heard = hearRecord(record, effect.handles)
  await dataSource.transaction(async (manager) => {
    const position =
      (await lockPositions(manager, group, [heard.key])).get(keyText(heard.key)) ?? beforeTheFirst
    await parkRecords(manager, group, [
      { heard, reason: 'failed', error: failure.error.message, attempts: failure.attempts },
    ])
    await savePositions(manager, group, [{ key: heard.key, position: { ...position, parked: true } }])
    if (!failure.hopeless) await scheduleRetry(manager, options, heard.key)
  })
}
