import { type Department, eventsUndone, maxUndoneIds, newId } from '@customer-graph/glossary'
import { type Client } from 'pg'
import { type EntityManager } from 'typeorm'
import { announceEvent, type Announced } from '../../outbox/announce-event'
import { writeOutbox } from '../../outbox/write-outbox'
import { fenceStream, type StreamFence, type StreamState } from './fence-stream.rules'
import { type StreamTail } from './read-tail'

/** What was found on the topic and not in the database. */
export interface Undone {
  readonly events: number
  readonly streams: number
  readonly renumbered: number
}

const nothing: Undone = { events: 0, streams: 0, renumbered: 0 }

/**
 * Brings the numbers and the outbox of some streams above what the topic holds, within the caller's transaction: writers of
 * these streams wait for it. What waits and is on the topic leaves the outbox; then comes the announcement of what is undone,
 * then what waits and has to be numbered anew.
 */
export async function fenceStreams(
  client: Pick<Client, 'query'>,
  department: Department,
  tail: ReadonlyMap<string, StreamTail>,
): Promise<Undone> {
  if (tail.size === 0) return nothing
  const states = await lockStreams(client, [...tail.keys()])
  const fences = [...tail].map(([stream, { events, customerId }]) => ({
    ...{ stream, customerId },
    ...fenceStream(events, states.get(stream) ?? { last: 0, waiting: [] }),
  }))
  const published = fences.flatMap((fence) => fence.published)
  if (published.length > 0)
    await client.query('DELETE FROM outbox WHERE position = ANY($1::bigint[])', [published])
  const behind = fences.filter(({ undone }) => undone.length > 0)
  if (behind.length === 0) return nothing
  await client.query(raise, [behind.map(({ stream }) => stream), behind.map(({ above }) => above)])
  await writeOutbox(managerOn(client), await announcements(client, department, behind))
  const renumbered = behind.flatMap(({ stream, renumbered }) =>
    renumbered.map((position) => ({ stream, position })),
  )
  for (const { stream, position } of renumbered) await client.query(renumber, [stream, position])
  const found = {
    events: behind.reduce((sum, { undone }) => sum + undone.length, 0),
    streams: behind.length,
    renumbered: renumbered.length,
  }
  await client.query('INSERT INTO restoration (events, streams, renumbered) VALUES ($1, $2, $3)', [
    ...[found.events, found.streams, found.renumbered],
  ])
  return found
}

async function lockStreams(
  client: Pick<Client, 'query'>,
  streams: readonly string[],
): Promise<Map<string, StreamState>> {
  const locked = await client.query<{ stream: string; last: string }>(lock, [streams])
  const { rows } = await client.query<{ stream: string; position: string; id: string; sequence: string }>(
    'SELECT stream, position, id, sequence FROM outbox WHERE stream = ANY($1::text[]) ORDER BY position',
    [streams],
  )
  const states = new Map(
    locked.rows.map(({ stream, last }) => [
      stream,
      { last: Number(last), waiting: [] as StreamState['waiting'][number][] },
    ]),
  )
  for (const { stream, position, id, sequence } of rows)
    states.get(stream)?.waiting.push({ position, id, sequence: Number(sequence) })
  return states
}

async function announcements(
  client: Pick<Client, 'query'>,
  department: Department,
  behind: readonly (StreamFence & { readonly stream: string; readonly customerId: string | null })[],
): Promise<Announced[]> {
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  const time = rows[0]?.now ?? new Date(0)
  const cause = { actor: null, correlationId: newId(), causationId: null, traceparent: null }
  return behind.flatMap(({ stream, customerId, undone }) =>
    chunks(undone, maxUndoneIds).map((part) =>
      announceEvent(
        department,
        cause,
        eventsUndone(department),
        { stream, customerId, time },
        {
          customerId,
          from: part[0]?.sequence ?? 0,
          to: part.at(-1)?.sequence ?? 0,
          eventIds: part.map(({ id }) => id),
        },
      ),
    ),
  )
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

/** What the outbox is written with takes TypeORM's manager; it asks it for nothing but its connection. */
const managerOn = (client: Pick<Client, 'query'>) =>
  ({ queryRunner: { connect: async () => client } }) as unknown as EntityManager

/** A stream that did not exist in this state yet gets its row: there has to be something to lock. */
const lock = `
INSERT INTO event_stream AS known (stream, last_sequence)
SELECT stream, 0 FROM unnest($1::text[]) AS stream ORDER BY stream COLLATE "C"
ON CONFLICT (stream) DO UPDATE SET last_sequence = known.last_sequence
RETURNING stream, last_sequence AS last`

const raise = `
UPDATE event_stream s SET last_sequence = r.above FROM unnest($1::text[], $2::bigint[]) AS r (stream, above)
WHERE s.stream = r.stream`

/** Behind everything that waits, with the next number of its stream. */
const renumber = `
WITH counted AS (
  UPDATE event_stream SET last_sequence = last_sequence + 1 WHERE stream = $1 RETURNING last_sequence
)
UPDATE outbox SET sequence = counted.last_sequence, position = DEFAULT FROM counted WHERE position = $2`
