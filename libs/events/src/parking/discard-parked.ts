import { type DataSource, type EntityManager } from 'typeorm'
import { claimInInbox } from '../consumer/claim-in-inbox'
import { keyText, type StreamKey } from '../consumer/plan-batch.rules'
import { beforeTheFirst, passed } from '../consumer/stream-position.rules'
import { lockPositions, savePositions } from '../consumer/stream-positions'
import { resumeStream } from '../consumer/resume-stream'
import { writeAudit } from '../consumer/write-audit'

export interface Discarding {
  readonly actor: string
  /** Why it may be forgotten; kept in the audit. */
  readonly reason: string
  /** Only the first event of the stream, or all that are parked now. */
  readonly which: 'first' | 'all'
}

/**
 * Gives parked events of a stream up, from the first on: those behind have not failed, so none is discarded before it.
 * They count as heard from then on. The stream goes live again when nothing is left. Resolves with how many were discarded.
 * Throws without a reason and when nothing is parked.
 */
export const discardParked = (
  dataSource: DataSource,
  group: string,
  key: StreamKey,
  { actor, reason, which }: Discarding,
): Promise<number> =>
  dataSource.transaction(async (manager) => {
    if (reason.trim() === '')
      throw new Error('Discarding an event needs a reason: say why nobody will miss it.')
    let position = (await lockPositions(manager, group, [key])).get(keyText(key)) ?? beforeTheFirst
    const parked = await takeParked(manager, group, key, which)
    if (parked.length === 0)
      throw new Error(
        `Nothing of stream ${key.stream} of ${key.source} is parked for ${group}: list shows what is.`,
      )
    for (const { event_id: eventId, sequence } of parked) {
      if (sequence !== null) position = passed(position, Number(sequence))
      await writeAudit(manager, { actor, act: 'discarded', group, ...key, eventId, reason })
    }
    await claimInInbox(
      manager,
      group,
      parked.flatMap(({ event_id }) => event_id ?? []),
    )
    await savePositions(manager, group, [{ key, position }])
    if (!(await isParked(manager, group, key))) await resumeStream(manager, group, key, actor)
    return parked.length
  })

interface Taken {
  event_id: string | null
  sequence: string | null
}

async function takeParked(
  manager: EntityManager,
  group: string,
  { source, stream }: StreamKey,
  which: 'first' | 'all',
): Promise<Taken[]> {
  const place = [group, source, stream]
  const rows: (Taken & { position: string })[] = await manager.query(
    `SELECT position, event_id, sequence FROM parked_event WHERE consumer_group = $1 AND source = $2 AND stream = $3
     ORDER BY position ${which === 'first' ? 'LIMIT 1' : ''}`,
    place,
  )
  await manager.query('DELETE FROM parked_event WHERE position = ANY($1::bigint[])', [
    rows.map(({ position }) => position),
  ])
  return rows
}

async function isParked(
  manager: EntityManager,
  group: string,
  { source, stream }: StreamKey,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'SELECT 1 FROM parked_event WHERE consumer_group = $1 AND source = $2 AND stream = $3 LIMIT 1',
    [group, source, stream],
  )
  return rows.length > 0
}
