import { Client } from 'pg'
import { type Chronicle } from '../faults/chronicle'
import { type Entry } from '../load/start-driver'
import { type Rig } from '../rig/start-rig'
import { type Applied, type Evidence, type Group, type OutboxSample } from './evidence'
import { readTopic } from './read-topic'

export interface Observed {
  readonly ledger: readonly Entry[]
  readonly chronicle: Chronicle
  readonly outbox: readonly OutboxSample[]
  readonly parkedBefore: Readonly<Record<Group, number>>
}

/** Collects what is left of a run at rest. */
export async function gatherEvidence(rig: Rig, observed: Observed): Promise<Evidence> {
  const { ledger, chronicle, outbox, parkedBefore } = observed
  const writer = new Client({ connectionString: rig.databases.writer })
  const consumer = new Client({ connectionString: rig.databases.consumer })
  await Promise.all([writer.connect(), consumer.connect()])
  try {
    const written = await writer.query<{ command: number; at: number }>(
      'SELECT command, extract(epoch FROM written_at)::float8 * 1000 AS at FROM written',
    )
    const left = await writer.query<{ rows: number }>('SELECT count(*)::int AS rows FROM outbox')
    const parkedAfter = await countParked(consumer)
    const [steady, failing] = [await readEffects(consumer, 'steady'), await readEffects(consumer, 'failing')]
    return {
      ledger,
      written: new Map(written.rows.map(({ command, at }) => [command, at])),
      published: await readTopic(rig.broker.direct, rig.scope),
      effects: { steady, failing },
      faults: chronicle.faults,
      phases: chronicle.phases,
      outbox,
      left: left.rows[0]?.rows ?? 0,
      parked: {
        steady: { before: parkedBefore.steady, after: parkedAfter.steady },
        failing: { before: parkedBefore.failing, after: parkedAfter.failing },
      },
      crashes: rig.crashes,
      endings: rig.endings,
      endedAt: Date.now(),
    }
  } finally {
    await Promise.all([writer.end(), consumer.end()])
  }
}

/** How many events are parked for each group now, in the consumers' database. */
export async function parkedNow(database: string): Promise<Record<Group, number>> {
  const consumer = new Client({ connectionString: database })
  await consumer.connect()
  return countParked(consumer).finally(() => consumer.end())
}

/** How many effects are committed. */
export async function countEffects(database: string): Promise<number> {
  const consumer = new Client({ connectionString: database })
  await consumer.connect()
  const { rows } = await consumer
    .query<{ n: number }>('SELECT count(*)::int AS n FROM effect')
    .finally(() => consumer.end())
  return rows[0]?.n ?? 0
}

async function countParked(consumer: Pick<Client, 'query'>): Promise<Record<Group, number>> {
  const { rows } = await consumer.query<{ consumer_group: Group; events: number }>(
    'SELECT consumer_group, count(*)::int AS events FROM parked_event GROUP BY 1',
  )
  const of = (group: Group) => rows.find(({ consumer_group }) => consumer_group === group)?.events ?? 0
  return { steady: of('steady'), failing: of('failing') }
}

async function readEffects(consumer: Client, group: Group): Promise<Applied[]> {
  const { rows } = await consumer.query<Applied>(
    `SELECT event_id AS id, stream, sequence, command, index, attempt, process,
       extract(epoch FROM written_at)::float8 * 1000 AS at
     FROM effect WHERE consumer_group = $1 ORDER BY place`,
    [group],
  )
  return rows
}
