import { type EntityManager } from 'typeorm'
import { keyText, type StreamKey } from '../consumer/plan-batch.rules'
import { toRanges } from '../consumer/stream-positions'
import { type LiveState } from './course'

/** What the live consumer of `group` has heard, in one statement: all of it belongs to one instant. */
export async function readLiveState(manager: EntityManager, group: string): Promise<LiveState> {
  const rows: Row[] = await manager.query(read, [group])
  const positions = new Map(
    rows
      .filter(({ act }) => act === null)
      .map(({ source, stream, sequence, missing }) => [
        keyText({ source, stream }),
        { source, stream, sequence: Number(sequence), missing: toRanges(missing), parked: false },
      ]),
  )
  const acted = (act: string) => new Set(rows.flatMap((row) => (row.act === act ? (row.event_id ?? []) : [])))
  return { positions, discarded: acted('discarded'), redriven: acted('redriven') }
}

interface Row extends StreamKey {
  sequence: string
  missing: string
  act: string | null
  event_id: string | null
}

const read = `
SELECT source, stream, sequence, missing::text AS missing, NULL AS act, NULL::uuid AS event_id
FROM stream_position WHERE consumer_group = $1
UNION ALL
SELECT source, stream, 0, '{}', act, event_id
FROM parking_audit WHERE consumer_group = $1 AND act IN ('discarded', 'redriven') AND event_id IS NOT NULL`
