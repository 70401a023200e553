import { type EntityManager } from 'typeorm'
import { type StreamKey } from './plan-batch.rules'
import { writeAudit } from './write-audit'

/** Makes a parked stream live again; call it with its position locked and nothing parked in it any more. */
export async function resumeStream(
  manager: EntityManager,
  group: string,
  key: StreamKey,
  actor: string,
): Promise<void> {
  await manager.query(
    `UPDATE stream_position SET parked_at = NULL, redrive_requested_at = NULL, redrive_requested_by = NULL, retry_at = NULL, retries = 0
     WHERE consumer_group = $1 AND source = $2 AND stream = $3`,
    [group, key.source, key.stream],
  )
  await writeAudit(manager, { actor, act: 'resumed', group, ...key, eventId: null, reason: null })
}
