import { setTimeout as pause } from 'node:timers/promises'
import {
  encodeEvent,
  type EventEnvelope,
  type RebuildableProjection,
  rebuildProjection,
  type RebuildOptions,
} from '@customer-graph/events'
import { topicOf } from '@customer-graph/glossary'
import {
  createLog,
  databaseOf,
  missingStatements,
  migrate,
  type Service,
  serviceConfig,
  startService,
  systemClock,
  tablesOf,
} from '@customer-graph/subgraph'
import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { type DataSource } from 'typeorm'
import { features, options } from './composition'
import { factConsumer } from './fact/project-facts'
import { busyCompany } from './for-tests/busy-company'
import { migrations } from './migrations'
import { timelineConsumer } from './timeline/project-timeline'

describe('the projections of a running operating model, rebuilt while it hears of more', () => {
  let databases: TestDatabase[]
  let service: Service
  let besides: DataSource
  beforeAll(async () => {
    databases = [await createTestDatabase(), await createTestDatabase()]
    const [url = '', log] = databases.map((database) => database.url)
    await migrate(url, migrations, 'test')
    const environment = { PORT: '0', DATABASE_URL: url, EVENT_LOG_URL: log, NODE_ENV: 'test' }
    const config = serviceConfig(environment, 'operating-model')
    service = await startService({ ...options(config), log: createLog('operating-model', 'silent') })
    besides = await databaseOf({
      url,
      tables: tablesOf(features),
      poolSize: 3,
      applicationName: 'rebuild',
    }).initialize()
    await publish(busyCompany(100))
    await untilHeard()
  })
  afterAll(async () => {
    await besides.destroy()
    await service.stop()
    for (const database of databases) await database.drop()
  })

  async function publish(events: readonly EventEnvelope[]): Promise<void> {
    for (const source of new Set(events.map((event) => event.source)))
      await service.platform.bus.publish(
        topicOf(source),
        events
          .filter((event) => event.source === source)
          .map((event) => encodeEvent({ ...event, data: JSON.stringify(event.data) })),
      )
  }
  async function untilHeard(): Promise<void> {
    for (const { group, topics } of [timelineConsumer, factConsumer])
      while (Object.values(await service.platform.bus.lag(group, topics)).some((lag) => lag > 0))
        await pause(20)
  }
  const rebuild = (
    projection: RebuildableProjection,
    switchWhen: RebuildOptions['switchWhen'] = 'equal',
    onProgress: RebuildOptions['onProgress'] = () => undefined,
  ) =>
    rebuildProjection({
      ...{ projection, switchWhen, dataSource: besides, bus: service.platform.bus, clock: systemClock },
      ...{ tell: () => undefined, onProgress },
    })
  const rows = (statement: string) => besides.query(statement)
  const timeline = async (among: readonly string[] | null = null): Promise<{ event_id: string }[]> =>
    rows(
      `SELECT * FROM timeline_entry ${among ? `WHERE event_id = ANY('{${among.join()}}')` : ''} ORDER BY customer_id, event_id`,
    )

  test.each([
    ['timeline', timelineConsumer, 1_500],
    ['facts', factConsumer, 1_500],
  ])(
    'the %s is equal, takes the place of the live one and goes on from there',
    async (_, projection, least) => {
      const before = await timeline()
      const writes: Promise<void>[] = []
      const rebuilt = await rebuild(projection, 'equal', () => void writes.push(publish(busyCompany(1))))
      expect(rebuilt).toMatchObject({ equal: true, switched: true })
      expect(rebuilt.events).toBeGreaterThanOrEqual(least)
      await Promise.all(writes)
      await untilHeard()
      expect(await timeline(before.map(({ event_id }) => event_id))).toEqual(before)
      expect(await rebuild(projection, 'never')).toMatchObject({ equal: true })
    },
  )

  test('the facts measure business time as the live ones did', async () => {
    const [measured] = await rows(
      'SELECT count(*)::int AS tickets, count(first_response_business_minutes)::int AS measured FROM ticket_fact',
    )
    expect(measured.tickets).toBeGreaterThanOrEqual(200)
    expect(measured.measured).toBe(measured.tickets)
  })

  test('headlines that are worded anew reach old entries, which keep the time of their recording', async () => {
    const cheerful: RebuildableProjection = {
      ...timelineConsumer,
      project: async (events, tx) => {
        await timelineConsumer.project(events, tx)
        await tx.manager.query(
          `UPDATE timeline_entry SET headline = 'Hooray!' WHERE type = 'sales.deal-won.v1'`,
        )
      },
    }
    const recorded = await rows('SELECT event_id, recorded_at FROM timeline_entry ORDER BY 1')
    const compared = await rebuild(cheerful)
    expect(compared).toMatchObject({ equal: false, switched: false })
    expect(compared.tables[0]?.examples[0]).toMatchObject({ only: null, columns: ['headline'] })
    expect(await rebuild(cheerful, 'always')).toMatchObject({ switched: true })
    expect(await rows('SELECT event_id, recorded_at FROM timeline_entry ORDER BY 1')).toEqual(recorded)
    expect(
      await rows(`SELECT DISTINCT headline FROM timeline_entry WHERE type = 'sales.deal-won.v1'`),
    ).toEqual([{ headline: 'Hooray!' }])
    expect(await rebuild(timelineConsumer, 'always')).toMatchObject({ switched: true })
  })

  test('after the switches the tables are still those of the migrations', async () => {
    expect(await missingStatements(databases[0]!.url, tablesOf(features))).toEqual([])
  })
})
