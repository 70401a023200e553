import { movePlaces, seesPutBack } from './fence-statements'
import { append, statement, type Place, type Statements } from './statements'
import { type OutboxRow } from './tables-in-memory'

type Numbering = [string[], number[], number[]]
type Written = [...Numbering, number[], string[], string[], string[], string[], ...unknown[]]
const dataAt = 14

/** Adds to the last sequences of streams, in one order everywhere, and answers the new ones. */
export async function countStreams({ tables: { streams }, work }: Place, [names, added]: Written) {
  const last = new Map<string, number>()
  for (const name of [...names].sort()) {
    const known = (await streams.take(work, name))?.last ?? 0
    last.set(name, known + (added[names.indexOf(name)] ?? 0))
    streams.put(work, name, { last: last.get(name) ?? 0 })
  }
  return last
}

/** Inserts the rows of the outbox at the positions that `draw` answers. */
export async function insertOutbox(
  { tables: { outbox }, work }: Place,
  values: Written,
  last: Map<string, number>,
  draw: () => number,
): Promise<object[]> {
  const [, , after, buckets, streams, ids, types, times] = values
  for (const [i, stream] of streams.entries()) {
    const row: OutboxRow = {
      position: draw(),
      bucket: buckets[i] ?? 0,
      stream,
      sequence: (last.get(stream) ?? 0) - (after[i] ?? 0),
      id: ids[i] ?? '',
      type: types[i] ?? '',
      time: new Date(times[i] ?? ''),
      data: (values[dataAt] as string[])[i] ?? '',
    }
    await outbox.take(work, String(row.position))
    outbox.put(work, String(row.position), row)
  }
  return []
}

const nobody = { customer_id: null, actor: null, correlation_id: 'r', causation_id: null, traceparent: null }

type Columns = [string[], number[], (string | number)[]]
export type OldestPending = [number[], number, number, ...Columns]
export type NoteAsPublished = [string, ...Columns, ...Columns, number[]]

/** Answers how many were there. */
export async function deleteRows({ tables: { outbox }, work }: Place, positions: readonly number[]) {
  let gone = 0
  for (const position of positions) {
    if (!outbox.see(work, String(position))) continue
    if (await outbox.take(work, String(position))) gone += 1
    outbox.put(work, String(position), null)
  }
  return gone
}

/** As the relay reads it. */
export const toRead = (row: OutboxRow) => ({ ...row, ...nobody, history: false })

/** What writers and relays say to the database. */
export const outboxStatements = {
  'write outbox': statement<Written>(/^WITH counted AS \( INSERT INTO event_stream/, async (place, values) =>
    insertOutbox(place, values, await countStreams(place, values), place.tables.draw),
  ),
  'oldest pending': statement<OldestPending>(
    /^SELECT position, stream, sequence, id, .* WHERE bucket = ANY\(\$1::smallint\[\]\) ORDER BY position LIMIT \$2/,
    (place, [buckets, most, , ...known]) => {
      const putBack = seesPutBack(place, known)
      return place.tables.outbox
        .seen(place.work)
        .filter(({ bucket }) => buckets.includes(bucket))
        .sort((a, b) => a.position - b.position)
        .slice(0, most)
        .map((row) => ({ ...toRead(row), put_back: putBack }))
    },
  ),
  'note as published': statement<NoteAsPublished>(
    /^WITH gone AS \(DELETE FROM outbox WHERE position = ANY/,
    async (place, [, a, b, c, d, e, f, positions]) => {
      const gone = await deleteRows(place, positions)
      return [{ put_back: gone < positions.length || !(await movePlaces(place, [a, b, c], [d, e, f])) }]
    },
  ),
  'delete what is on the topic': statement<[number[]]>(
    /^DELETE FROM outbox WHERE position = ANY/,
    async (place, [positions]) => {
      await deleteRows(place, positions)
      return []
    },
  ),
  'announce presence': statement(/^SELECT pg_advisory_lock_shared/, ({ tables, session }) => {
    tables.relays.add(session)
    return []
  }),
  'count relays': statement(/^SELECT count\(\*\)::int AS relays FROM pg_locks/, ({ tables: { relays } }) => [
    { relays: relays.size },
  ]),
  'take buckets': statement<[number[], number, number]>(
    /^SELECT bucket FROM unnest\(\$1::int\[\]\) AS bucket WHERE pg_try_advisory_lock/,
    ({ tables: { bucketLocks }, session }, [wanted, , most]) => {
      const free = wanted.filter((bucket) => !bucketLocks.has(bucket)).slice(0, most)
      for (const bucket of free) bucketLocks.set(bucket, session)
      return free.map((bucket) => ({ bucket }))
    },
  ),
  'give a bucket': statement<[number, number]>(
    /^SELECT pg_advisory_unlock/,
    ({ tables: { bucketLocks }, session }, [, bucket]) => {
      if (bucketLocks.get(bucket) === session) bucketLocks.delete(bucket)
      return []
    },
  ),
  'say nothing': statement(/^(LISTEN|NOTIFY) |^SELECT 1$|^SELECT set_config\('idle/, () => []),
  'write an effect': statement<[number, string, number]>(
    /^INSERT INTO effect \(n, stream, sequence\)/,
    async (place, [n, stream, sequence]) => {
      await append(place, place.tables.effects, { n, stream, sequence })
      return []
    },
  ),
} satisfies Statements
