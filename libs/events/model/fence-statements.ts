import { append, statement, type Place, type Statements } from './statements'
import { type OutboxRow } from './tables-in-memory'

type Columns = [string[], number[], (string | number)[]]

/** Whether a statement sees the places behind what was known of them. */
export const seesPutBack = ({ tables: { places }, work }: Place, [, partitions, offsets]: Columns): boolean =>
  partitions.some((partition, i) => (places.see(work, String(partition))?.next ?? 0) < Number(offsets[i]))

/** Moves the places of the outbox on; false, with nothing moved, when the database was put back. */
export async function movePlaces(place: Place, next: Columns, known: Columns): Promise<boolean> {
  if (seesPutBack(place, known)) return false
  const { tables, work } = place
  for (const [i, partition] of next[1].entries()) {
    const before = (await tables.places.take(work, String(partition)))?.next ?? 0
    tables.places.put(work, String(partition), { partition, next: Math.max(before, Number(next[2][i])) })
  }
  return true
}

const rowsOf = ({ tables: { outbox }, work }: Place, streams: readonly string[]): OutboxRow[] =>
  outbox
    .seen(work)
    .filter(({ stream }) => streams.includes(stream))
    .sort((a, b) => a.position - b.position)

/** What a relay says to find out whether its database was put back, and to go on above the topic. */
export const fenceStatements = {
  'read places': statement<[string, string[]]>(
    /^SELECT topic, partition, next_offset::text AS "offset" FROM bus_place/,
    ({ tables: { places }, work }, [, topics]) =>
      places.seen(work).map(({ partition, next }) => ({ topic: topics[0], partition, offset: String(next) })),
  ),
  'look whether put back': statement<Columns>(/^SELECT EXISTS \( SELECT FROM unnest/, (place, known) => [
    { put_back: seesPutBack(place, known) },
  ]),
  'move places': statement<[string, ...Columns, ...Columns]>(
    /^WITH state AS /,
    async (place, [, a, b, c, d, e, f]) => [{ put_back: !(await movePlaces(place, [a, b, c], [d, e, f])) }],
  ),
  'forget places': statement(/^DELETE FROM bus_place/, async ({ tables: { places }, work }) => {
    for (const { partition } of places.seen(work)) {
      await places.take(work, String(partition))
      places.put(work, String(partition), null)
    }
    return []
  }),
  'what is surely known': statement<[string[]]>(
    /^SELECT s\.stream, s\.last_sequence - /,
    (place, [streams]) =>
      streams.flatMap((stream) => {
        const known = place.tables.streams.see(place.work, stream)
        return known ? [{ stream, sure: String(known.last - rowsOf(place, [stream]).length) }] : []
      }),
  ),
  'one fence at a time': statement(/^SELECT pg_advisory_xact_lock/, async ({ tables, work }) => {
    await tables.restorations.take(work, 'lock')
    return []
  }),
  'lock streams': statement<[string[]]>(
    /^INSERT INTO event_stream AS known \(stream, last_sequence\) SELECT stream, 0/,
    async ({ tables: { streams }, work }, [names]) => {
      const locked: object[] = []
      for (const stream of [...names].sort()) {
        const last = (await streams.take(work, stream))?.last ?? 0
        streams.put(work, stream, { last })
        locked.push({ stream, last: String(last) })
      }
      return locked
    },
  ),
  'what waits': statement<[string[]]>(
    /^SELECT stream, position, id, sequence FROM outbox/,
    (place, [streams]) => rowsOf(place, streams),
  ),
  raise: statement<[string[], number[]]>(
    /^UPDATE event_stream s SET last_sequence = r\.above/,
    async ({ tables: { streams }, work }, [names, above]) => {
      for (const [i, stream] of names.entries()) {
        await streams.take(work, stream)
        streams.put(work, stream, { last: above[i] ?? 0 })
      }
      return []
    },
  ),
  renumber: statement<[string, number]>(
    /^WITH counted AS \( UPDATE event_stream SET last_sequence = last_sequence \+ 1/,
    async ({ tables, work }, [stream, position]) => {
      const last = ((await tables.streams.take(work, stream))?.last ?? 0) + 1
      tables.streams.put(work, stream, { last })
      const row = await tables.outbox.take(work, String(position))
      if (!row) return []
      tables.outbox.put(work, String(position), null)
      const moved = { ...row, sequence: last, position: tables.draw() }
      await tables.outbox.take(work, String(moved.position))
      tables.outbox.put(work, String(moved.position), moved)
      return []
    },
  ),
  'note the restoration': statement<[number]>(/^INSERT INTO restoration/, async (place, [events]) => {
    await append(place, place.tables.restorations, { events })
    return []
  }),
  'what time it is': statement(/^SELECT clock_timestamp\(\) AS now/, () => [{ now: new Date(0) }]),
} satisfies Statements
