import { type EntityManager } from 'typeorm'
import { type ConsumerOptions } from './consumer-options'
import { type StreamKey } from './plan-batch.rules'

const usualDelaysMs = [1_000, 5_000, 30_000, 120_000]

/** Sets when the consumer tries a parked stream again by itself, or that it does not any more. */
export async function scheduleRetry(
  manager: EntityManager,
  { group, laterRetriesMs = usualDelaysMs }: ConsumerOptions,
  { source, stream }: StreamKey,
): Promise<void> {
  await manager.query(
    `UPDATE stream_position SET retries = retries + 1,
       retry_at = clock_timestamp() + make_interval(secs => ($4::float8[])[retries + 1] / 1000)
     WHERE consumer_group = $1 AND source = $2 AND stream = $3`,
    [group, source, stream, laterRetriesMs],
  )
}
