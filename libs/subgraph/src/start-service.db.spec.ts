import { when } from '@customer-graph/events'
import { type EventContract } from '@customer-graph/glossary'
import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { Client } from 'pg'
import { type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm'
import { z } from 'zod'
import { type Caller } from './caller'
import { type ServiceConfig, serviceConfig } from './config'
import { type DepartmentContext } from './feature/department-context'
import { type Feature } from './feature/feature'
import { createLog } from './log'
import { migrate } from './migrate'
import { passportSigner } from './passport'
import { developmentSecret } from './secrets'
import { type Service, startService } from './start-service'

class CreateNotes1795219300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (text text NOT NULL)')
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note')
  }
}

const secret = 'the passport secret of this spec alone'
const caller: Caller = {
  subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10',
  department: 'sales',
  roles: [],
  requestId: 'request-1',
}
const migrations = [CreateNotes1795219300000]
const noteTaken: EventContract<{ text: string }> = {
  type: 'sales.note-taken.v1',
  describes: 'A note was taken.',
  schema: z.object({ text: z.string() }),
  example: { text: 'call back' },
  concerns: () => [],
  headline: () => 'A note was taken',
  hidden: null,
}
const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { notes: Int timeouts: [String!] }
  type Mutation { takeNote(text: String!): Boolean }`

let heard: (event: { text: string; actor: string | null; correlationId: string }) => void
const timeoutOf = async (database: Pick<DataSource, 'query'>) =>
  (await database.query('SHOW statement_timeout'))[0].statement_timeout

const notes: Feature = {
  resolvers: {
    Query: {
      notes: async (_: unknown, __: unknown, { manager }: DepartmentContext) =>
        (await manager.query('SELECT count(*)::integer AS notes FROM note'))[0].notes,
      timeouts: (_: unknown, __: unknown, { manager }: DepartmentContext) =>
        Promise.all([manager, service!.platform.backgroundDatabase].map(timeoutOf)),
    },
    Mutation: {
      takeNote: (_: unknown, { text }: { text: string }, { transaction, cause, clock }: DepartmentContext) =>
        transaction(cause, async ({ manager, announce }) => {
          await manager.query('INSERT INTO note VALUES ($1)', [text])
          announce(noteTaken, { stream: 'notes', customerId: null, time: clock.now() }, { text })
          return true
        }),
    },
  },
  reactions: [
    when(noteTaken, async ({ data, actor, correlationId }) =>
      heard({ text: data.text, actor, correlationId }),
    ),
  ],
}

let databases: TestDatabase[]
let service: Service | undefined
const lines: string[] = []
const log = createLog('sales', 'debug', { write: (line: string) => void lines.push(line) })
const config = () =>
  serviceConfig(
    {
      PORT: '0',
      DATABASE_URL: databases[0]!.url,
      EVENT_LOG_URL: databases[1]!.url,
      PASSPORT_SECRET: secret,
      NODE_ENV: 'test',
    },
    'sales',
  )
const start = async (more: Partial<ServiceConfig> = {}) =>
  (service = await startService({
    config: { ...config(), ...more },
    typeDefs,
    migrations,
    features: [notes],
    log,
  }))

beforeEach(async () => {
  databases = [await createTestDatabase(), await createTestDatabase()]
})
afterEach(async () => {
  await service?.stop()
  service = undefined
  for (const database of databases) await database.drop()
})

async function ask(query: string, more: Record<string, string> = {}) {
  const headers = {
    'content-type': 'application/json',
    'x-passport': await passportSigner(secret, 'sales')(caller),
    ...more,
  }
  const response = await fetch(service!.url, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return response.json()
}
const get = async (path: string) => fetch(new URL(path, service!.url))

test('a service that runs on the secret which everybody knows says so', async () => {
  await migrate(databases[0]!.url, migrations, 'spec')
  const warned = () => lines.filter((line) => line.includes('PASSPORT_SECRET is not set'))
  await start()
  expect(warned()).toEqual([])
  await service!.stop()
  await start({ passportSecret: developmentSecret('sales') })
  expect(warned()).toEqual([expect.stringContaining('"level":40')])
})

test('a service answers, publishes, hears itself, tells how it is, and stops', async () => {
  const applied = await migrate(databases[0]!.url, migrations, 'spec')
  expect(applied[0]).toContain('CreateEventTables')
  expect(applied).toContain('CreateNotes1795219300000')
  expect(await migrate(databases[0]!.url, migrations, 'spec')).toEqual([])
  const { stop } = await start()
  const hearing = new Promise((resolve) => (heard = resolve))
  expect(await ask('mutation { takeNote(text: "call back") }')).toEqual({ data: { takeNote: true } })
  expect(await hearing).toEqual({ text: 'call back', actor: caller.subject, correlationId: 'request-1' })
  expect(await (await get('/health/ready')).json()).toEqual({
    status: 'ready',
    checks: [
      { name: 'database', ok: true, required: true },
      { name: 'event relay', ok: true, required: false },
    ],
  })
  const metrics = await (await get('/metrics')).text()
  expect(metrics).toMatch(/outbox_events\{[^}]*\} \d/)
  expect(metrics).toMatch(/consumer_lag_events\{[^}]*group="sales"/)
  expect(await stop()).toBe(true)
  await expect(get('/health/live')).rejects.toThrow()
})

test('a service whose database lost every connection answers again', async () => {
  await migrate(databases[0]!.url, migrations, 'spec')
  await start()
  expect(await ask('{ notes }')).toEqual({ data: { notes: 0 } })
  const killer = new Client({ connectionString: databases[1]!.url })
  await killer.connect()
  await killer.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
    new URL(databases[0]!.url).pathname.slice(1),
  ])
  await killer.end()
  let answer: unknown
  for (let attempt = 0; attempt < 10; attempt++) {
    answer = await ask('{ notes }')
    if (JSON.stringify(answer) === '{"data":{"notes":0}}') break
  }
  expect(answer).toEqual({ data: { notes: 0 } })
})

test('a service without its database is live, and says why it is not ready', async () => {
  await migrate(databases[0]!.url, migrations, 'spec')
  await start()
  const keeper = new Client({ connectionString: databases[1]!.url })
  await keeper.connect()
  const database = new URL(databases[0]!.url).pathname.slice(1)
  const admit = (whether: boolean) =>
    keeper.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS ${whether}`)
  await admit(false)
  await keeper.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database])
  let ready: Response
  do ready = await get('/health/ready')
  while (ready.ok)
  expect(ready.status).toBe(503)
  const { status, checks } = (await ready.json()) as { status: string; checks: object[] }
  expect(status).toBe('not ready')
  expect(checks[0]).toMatchObject({ name: 'database', ok: false, required: true, detail: expect.any(String) })
  const live = await get('/health/live')
  expect([live.status, await live.json()]).toEqual([200, { status: 'live' }])
  await admit(true)
  await keeper.end()
})

test('a statement may take as long as the gateway waits for the request, and background work is not hurried', async () => {
  await migrate(databases[0]!.url, migrations, 'spec')
  await start()
  const hurried = await ask('{ timeouts }', { 'x-deadline-ms': '200' })
  expect(hurried).toEqual({ data: { timeouts: ['250ms', '10s'] } })
  expect(await ask('{ timeouts }')).toEqual({ data: { timeouts: ['10s', '10s'] } })
})

test('a service whose database lacks migrations refuses to start and says what to run', async () => {
  await expect(start()).rejects.toThrow('Run the service')
})

test('a service that cannot start lets go of everything it had', async () => {
  await migrate(databases[0]!.url, migrations, 'spec')
  const failing = startService({
    config: config(),
    typeDefs,
    migrations,
    log,
    features: [notes, { onStart: () => Promise.reject(new Error('nothing to begin with')) }],
  })
  await expect(failing).rejects.toThrow('nothing to begin with')
  const client = new Client({ connectionString: databases[1]!.url })
  await client.connect()
  const { rows } = await client.query(
    'SELECT count(*)::integer AS open FROM pg_stat_activity WHERE datname = $1',
    [new URL(databases[0]!.url).pathname.slice(1)],
  )
  await client.end()
  expect(rows[0].open).toBe(0)
})
