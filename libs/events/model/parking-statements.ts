import { changePosition, textOf } from './consumer-statements'
import { append, statement, type Place, type Statements } from './statements'
import { type ParkedRow, type PositionRow } from './tables-in-memory'

type Park = [
  string,
  string[],
  string[],
  (string | null)[],
  unknown,
  (number | null)[],
  string[],
  number[],
  string[],
  string[],
  string[],
  unknown,
  number[],
]
type StreamOf = [group: string, source: string, stream: string]

const parkedOf = ({ tables: { parked }, work }: Place, [group, source, stream]: StreamOf): ParkedRow[] =>
  parked
    .seen(work)
    .filter((row) => row.consumer_group === group && row.source === source && row.stream === stream)
    .sort((a, b) => a.position - b.position)

const keysOf = ({ consumer_group, event_id, place }: ParkedRow): string[] => [
  ...(event_id === null ? [] : [textOf('id', consumer_group, event_id)]),
  textOf('place', consumer_group, place),
]

/** Inserts a row unless one of its unique keys is taken. */
async function parkOne({ tables: { parked, parkedKeys }, work }: Place, row: ParkedRow): Promise<boolean> {
  for (const key of keysOf(row)) if (await parkedKeys.take(work, key)) return false
  for (const key of keysOf(row)) parkedKeys.put(work, key, { position: row.position })
  await parked.take(work, String(row.position))
  parked.put(work, String(row.position), row)
  return true
}

async function unpark({ tables: { parked, parkedKeys }, work }: Place, position: number): Promise<void> {
  if (!parked.see(work, String(position))) return
  const row = await parked.take(work, String(position))
  if (!row) return
  parked.put(work, String(position), null)
  for (const key of keysOf(row)) {
    await parkedKeys.take(work, key)
    parkedKeys.put(work, key, null)
  }
}

/** What parking, redrive and discarding say to the database. */
export const parkingStatements = {
  park: statement<Park>(/^WITH parked AS \( INSERT INTO parked_event/, async (place, values) => {
    const [
      group,
      sources,
      streams,
      ids,
      ,
      sequences,
      topics,
      partitions,
      offsets,
      records,
      reasons,
      ,
      attempts,
    ] = values
    for (const [i, stream] of streams.entries()) {
      const row: ParkedRow = {
        position: place.tables.draw(),
        consumer_group: group,
        source: sources[i] ?? '',
        stream,
        event_id: ids[i] ?? null,
        sequence: sequences[i] ?? null,
        place: textOf(topics[i] ?? '', partitions[i] ?? 0, offsets[i] ?? ''),
        record: records[i] ?? '',
        reason: reasons[i] ?? '',
        attempts: attempts[i] ?? 0,
      }
      if ((await parkOne(place, row)) && row.reason !== 'behind')
        await append(place, place.tables.audit, { actor: 'consumer', act: 'parked', event_id: row.event_id })
    }
    return []
  }),
  'write an audit': statement<[string, string, string, string, string, string | null]>(
    /^INSERT INTO parking_audit/,
    async (place, [actor, act, , , , event_id]) => {
      await append(place, place.tables.audit, { actor, act, event_id })
      return []
    },
  ),
  'find requests': statement<[string]>(
    /^SELECT source, stream FROM stream_position WHERE .*redrive_requested_at IS NOT NULL OR/,
    ({ tables: { positions }, work }, [group]) => {
      const since = ({ requestedAt, retryAt }: PositionRow) => requestedAt ?? retryAt
      return positions
        .seen(work)
        .filter((row) => row.consumer_group === group && row.parked && since(row) !== null)
        .sort((a, b) => (since(a) ?? 0) - (since(b) ?? 0))
    },
  ),
  'find the requester': statement<[...StreamOf, string]>(
    /^SELECT coalesce\(redrive_requested_by, CASE WHEN retry_at <=/,
    ({ tables: { positions }, work }, [group, source, stream, itself]) => {
      const row = positions.see(work, textOf(group, source, stream))
      return row ? [{ requester: row.requester ?? (row.retryAt === null ? null : itself) }] : []
    },
  ),
  'find parked': statement<StreamOf>(
    /^SELECT position, (record, event_id|event_id, sequence) FROM parked_event .* ORDER BY position$/,
    (place, of) => parkedOf(place, of),
  ),
  'first parked': statement<StreamOf>(
    /^SELECT position, (record, event_id, topic, partition, log_offset|event_id, sequence) FROM parked_event .* ORDER BY position LIMIT 1$/,
    (place, of) => parkedOf(place, of).slice(0, 1),
  ),
  'is anything parked': statement<StreamOf>(/^SELECT 1 FROM parked_event/, (place, of) =>
    parkedOf(place, of).slice(0, 1),
  ),
  'remove a parked event': statement<[number]>(
    /^DELETE FROM parked_event WHERE position = \$1$/,
    async (place, [position]) => {
      await unpark(place, Number(position))
      return []
    },
  ),
  'remove parked events': statement<[number[]]>(
    /^DELETE FROM parked_event WHERE position = ANY/,
    async (place, [positions]) => {
      for (const position of positions) await unpark(place, Number(position))
      return []
    },
  ),
  'note another attempt': statement<[number]>(
    /^UPDATE parked_event SET attempts = attempts \+ 1/,
    async ({ tables: { parked }, work }, [position]) => {
      const row = await parked.take(work, String(position))
      if (row) parked.put(work, String(position), { ...row, attempts: row.attempts + 1, reason: 'failed' })
      return []
    },
  ),
  'end a request': statement<StreamOf>(
    /^UPDATE stream_position SET redrive_requested_at = NULL, redrive_requested_by = NULL, retry_at = NULL WHERE/,
    async (place, of) => {
      await changePosition(place, of, () => ({ requester: null, requestedAt: null, retryAt: null }))
      return []
    },
  ),
  'resume a stream': statement<StreamOf>(
    /^UPDATE stream_position SET parked_at = NULL/,
    async (place, of) => {
      await changePosition(place, of, () => ({
        parked: false,
        requester: null,
        requestedAt: null,
        retryAt: null,
        retries: 0,
      }))
      return []
    },
  ),
  'request a redrive': statement<[...StreamOf, string]>(
    /^UPDATE stream_position SET redrive_requested_at = clock_timestamp\(\)/,
    async (place, [group, source, stream, actor]) =>
      (await changePosition(place, [group, source, stream], ({ parked }) =>
        parked ? { requester: actor, requestedAt: place.tables.draw() } : null,
      ))
        ? [{}]
        : [],
  ),
} satisfies Statements
