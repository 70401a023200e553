import { calendarSet, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { customerRegistered } from '@customer-graph/contracts-sales'
import { encodeEvent } from '@customer-graph/events'
import { type Department, type EventContract, newId, topicOf } from '@customer-graph/glossary'
import {
  createLog,
  migrate,
  passportSigner,
  type Service,
  serviceConfig,
  startService,
} from '@customer-graph/subgraph'
import { createTestDatabase, eventually, type TestDatabase } from '@customer-graph/testing'
import { options } from './composition'
import { migrations } from './migrations'

const secret = 'the passport secret of this spec alone'
const hourAgo = new Date(Date.now() - 3_600_000)

let databases: TestDatabase[]
let service: Service
beforeAll(async () => {
  databases = [await createTestDatabase(), await createTestDatabase()]
  await migrate(databases[0]!.url, migrations, 'test')
  const [DATABASE_URL, EVENT_LOG_URL] = databases.map(({ url }) => url)
  const config = serviceConfig(
    { PORT: '0', DATABASE_URL, EVENT_LOG_URL, PASSPORT_SECRET: secret, NODE_ENV: 'test' },
    'support',
  )
  // The service lives an hour behind the database, so that a target of a minute is used up as soon as it is planned.
  service = await startService({
    ...options(config),
    clock: { now: () => hourAgo },
    log: createLog('support', 'silent'),
  })
})
afterAll(async () => {
  await service.stop()
  for (const database of databases) await database.drop()
})

const post = (headers: Record<string, string>, query: string, variables: object = {}) =>
  fetch(service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })

async function ask(query: string, variables: object = {}) {
  const caller = { subject: newId(), department: 'support', roles: [], requestId: 'request-1' } as const
  const response = await post(
    { 'x-passport': await passportSigner(secret, 'support')(caller) },
    query,
    variables,
  )
  return (await response.json()) as { data: Record<string, Record<string, unknown>> }
}

async function publish<Data>(
  source: Department,
  contract: EventContract<Data>,
  data: Data,
  sequence: number,
): Promise<void> {
  const names = { id: newId<'Event'>(), type: contract.type, source, time: hourAgo, stream: 'spec', sequence }
  const why = {
    customerId: null,
    actor: null,
    correlationId: 'spec',
    causationId: null,
    traceparent: null,
    history: false,
  }
  await service.platform.bus.publish(topicOf(source), [
    encodeEvent({ ...names, ...why, data: JSON.stringify(data) }),
  ])
}

const breaches = async () => {
  const subjects: string[] = []
  const handler = async (
    records: readonly { headers: Readonly<Record<string, string>>; value: string | null }[],
  ) => {
    for (const { headers, value } of records)
      if (headers.ce_type === 'support.clock-breached.v1') subjects.push(JSON.parse(value!).subjectId)
  }
  await service.platform.bus.replay({ topic: 'support.events', from: 'start', handler })
  return subjects
}

test('what others publish is heard, a ticket of that customer gets its clock, and its breach is announced once, by itself', async () => {
  const customerId = newId()
  await publish(
    'operating-model',
    calendarSet,
    { ...calendarSet.example, week: roundTheClock, holidays: [] },
    1,
  )
  const target = { boundary: 'ticket-resolution', match: {}, targetMinutes: 1 } as const
  await publish('operating-model', serviceLevelSet, { ...serviceLevelSet.example, ...target, warnAt: [] }, 2)
  await publish('sales', customerRegistered, { ...customerRegistered.example, customerId }, 1)
  const open = `mutation($id: ID!) { openTicket(input: { customerId: $id, subject: "Nobody can sign in" }) { ... on Ticket { id } } }`
  const opened = async () => (await ask(open, { id: customerId })).data.openTicket?.id
  const levels = (): Promise<unknown[]> =>
    service.platform.database.query('SELECT 1 FROM known_service_level')
  const ticketId = await eventually('the customer is known', opened, (id) => id !== undefined)
  await eventually('the service level is known', levels, (known) => known.length > 0)
  await eventually('a breach is announced', breaches, (found) => found.length > 0)
  expect(await breaches()).toEqual([ticketId])
})

test('nobody is answered without a passport, whatever they ask', async () => {
  for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
    const response = await post({}, query)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  }
})

const day = [{ from: '00:00', to: '24:00' }]
const roundTheClock = {
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
}
