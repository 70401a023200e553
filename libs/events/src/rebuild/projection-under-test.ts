import { createTestDatabase } from '@customer-graph/testing'
import { setTimeout as pause } from 'node:timers/promises'
import { connectEmbeddedBus } from '../bus/embedded/connect-embedded-bus'
import { type EventBus } from '../bus/event-bus'
import { type Consumer } from '../consumer/consumer-options'
import { type Project } from '../consumer/reaction'
import { startConsumer } from '../consumer/start-consumer'
import { silentLog } from '../silent-log'
import { record, topic, upTo } from '../spec/consumer-under-test'
import { openDepartment, type DepartmentUnderTest } from '../spec/department-under-test'
import { rebuildProjection, type RebuildOptions } from './rebuild-projection'
import { type RebuildableProjection } from './rebuildable-projection'

interface Tally {
  stream: string
  count: number
  digest: number
}

/** Any event that is left out, comes twice or in another order gives another digest. */
const after = ({ stream, count, digest }: Tally, n: number): Tally => ({
  stream,
  count: count + 1,
  digest: (digest * 31 + n) % 1_000_003,
})

const tallyEvents: Project = async (events, { manager }) => {
  const streams = [...new Set(events.map(({ stream }) => stream))]
  const known: Tally[] = await manager.query(
    'SELECT stream, count, digest FROM tally WHERE stream = ANY($1)',
    [streams],
  )
  const tallies = new Map(known.map((tally) => [tally.stream, tally]))
  for (const { stream, data } of events)
    tallies.set(
      stream,
      after(tallies.get(stream) ?? { stream, count: 0, digest: 0 }, (data as { n: number }).n),
    )
  await manager.query(
    `INSERT INTO tally (stream, count, digest)
     SELECT stream, count, digest FROM jsonb_populate_recordset(NULL::tally, $1::jsonb)
     ON CONFLICT (stream) DO UPDATE SET count = EXCLUDED.count, digest = EXCLUDED.digest`,
    [JSON.stringify([...tallies.values()])],
  )
}

export const tallyProjection: RebuildableProjection = {
  group: 'success-tally',
  topics: [topic],
  project: tallyEvents,
  tables: [{ name: 'tally', kept: ['written_at'] }],
}

/** A bus, and what to do with it when the test is over. */
interface BusUnderTest {
  readonly bus: EventBus
  readonly topic: string
  close(): Promise<void>
}

async function embeddedBus(): Promise<BusUnderTest> {
  const log = await createTestDatabase()
  const bus = await connectEmbeddedBus({ url: log.url, log: silentLog, pollMs: 100 })
  return { bus, topic: 'sales.events', close: async () => (await bus.close(), log.drop()) }
}

/** The success department with the tally projection, on an embedded bus unless told, and the numbers that sales publishes. */
export async function openProjection(on?: BusUnderTest) {
  const { bus, topic, close } = on ?? (await embeddedBus())
  const success = await openDepartment('success')
  const projection: RebuildableProjection = { ...tallyProjection, topics: [topic] }
  await success.rows(`CREATE TABLE tally (stream text PRIMARY KEY, count int NOT NULL, digest bigint NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()) WITH (fillfactor = 80)`)
  await success.rows('CREATE INDEX tally_by_count ON tally (count)')
  const published = new Map<string, Tally>()

  /** The next events of some streams, in turn. */
  async function publish(count: number, streams: number): Promise<void> {
    const records = upTo(count).map((i) => {
      const stream = `stream-${i % streams}`
      const tally = after(published.get(stream) ?? { stream, count: 0, digest: 0 }, i)
      published.set(stream, tally)
      return record(stream, tally.count, { data: `{"n":${i}}` })
    })
    for (let from = 0; from < records.length; from += 1_000)
      await bus.publish(topic, records.slice(from, from + 1_000))
  }

  return {
    success,
    bus,
    projection,
    publish,
    published: () => [...published.values()].sort(byStream),
    /** What the live table says, in the same order. */
    tallies: async () =>
      (await success.rows<Tally & { digest: string }>('SELECT stream, count, digest FROM tally'))
        .map((tally) => ({ ...tally, digest: Number(tally.digest) }))
        .sort(byStream),
    consume: (): Promise<Consumer> =>
      startConsumer({
        ...projection,
        ...{ department: 'success', dataSource: success.dataSource, bus, log: silentLog, batchSize: 500 },
        ...{ retryDelaysMs: [], laterRetriesMs: [], redrivePollMs: 20 },
      }),
    rebuild: (more: Partial<RebuildOptions> = {}) => rebuild(success, bus, { projection, ...more }),
    close: async () => {
      await close()
      await success.close()
    },
  }
}
export type ProjectionUnderTest = Awaited<ReturnType<typeof openProjection>>

const byStream = (a: Tally, b: Tally) => (a.stream < b.stream ? -1 : 1)

const rebuild = ({ dataSource }: DepartmentUnderTest, bus: EventBus, more: Partial<RebuildOptions>) =>
  rebuildProjection({
    ...{ projection: tallyProjection, dataSource, bus, clock: { now: () => new Date() } },
    ...{ switchWhen: 'equal', tell: () => undefined, onProgress: () => undefined },
    ...more,
  })

/** Waits until the consumer has heard everything. */
export async function untilHeard(consumer: Consumer): Promise<void> {
  while (Object.values(await consumer.lag()).some((lag) => lag > 0)) await pause(20)
}
