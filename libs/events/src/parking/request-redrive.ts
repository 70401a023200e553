import { type DataSource } from 'typeorm'
import { type StreamKey } from '../consumer/plan-batch.rules'
import { writeAudit } from '../consumer/write-audit'

/**
 * Asks the consumer of `group` to apply the parked events of a stream again, in order. It does so within about a second if
 * it runs, and otherwise when it is started; only a consumer has the reactions. Throws when the stream is not parked.
 */
export const requestRedrive = (
  dataSource: DataSource,
  group: string,
  key: StreamKey,
  actor: string,
): Promise<void> =>
  dataSource.transaction(async (manager) => {
    const { source, stream } = key
    const [, changed]: [unknown, number] = await manager.query(
      `UPDATE stream_position SET redrive_requested_at = clock_timestamp(), redrive_requested_by = $4
       WHERE consumer_group = $1 AND source = $2 AND stream = $3 AND parked_at IS NOT NULL`,
      [group, source, stream, actor],
    )
    if (changed === 0)
      throw new Error(`No stream ${stream} of ${source} is parked for ${group}: list shows those that are.`)
    await writeAudit(manager, { actor, act: 'redrive-requested', group, ...key, eventId: null, reason: null })
  })
