import { customerRegistered, dealWon } from '@customer-graph/contracts-sales'
import { onboardingCompleted } from '@customer-graph/contracts-success'
import { type DeliveredRecord, encodeEvent, type EventEnvelope } from '@customer-graph/events'
import { newId, topicOf } from '@customer-graph/glossary'
import {
  createLog,
  migrate,
  passportSigner,
  type Service,
  serviceConfig,
  startService,
} from '@customer-graph/subgraph'
import { type Fields } from '@customer-graph/subgraph/for-tests'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'
import { createTestDatabase, eventually, type TestDatabase } from '@customer-graph/testing'
import { options } from './composition'
import { migrations } from './migrations'

const secret = 'the passport secret of this spec alone'

describe('the running operating model', () => {
  let databases: TestDatabase[]
  let service: Service
  beforeAll(async () => {
    databases = [await createTestDatabase(), await createTestDatabase()]
    await migrate(databases[0]!.url, migrations, 'test')
    const [database, log] = databases.map(({ url }) => url)
    const environment = {
      PORT: '0',
      DATABASE_URL: database,
      EVENT_LOG_URL: log,
      PASSPORT_SECRET: secret,
      NODE_ENV: 'test',
    }
    const config = serviceConfig(environment, 'operating-model')
    service = await startService({ ...options(config), log: createLog('operating-model', 'silent') })
  })
  afterAll(async () => {
    await service.stop()
    for (const database of databases) await database.drop()
  })

  async function ask(query: string, variables: object = {}): Promise<Fields> {
    const passport = await passportSigner(
      secret,
      'operating-model',
    )({
      ...{ subject: newId(), department: 'operations', roles: [], requestId: 'request-1' },
    })
    const headers = { 'content-type': 'application/json', 'x-passport': passport }
    const response = await fetch(service.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    })
    return response.json()
  }

  const publish = (event: EventEnvelope) =>
    service.platform.bus.publish(topicOf(event.source), [
      encodeEvent({ ...event, data: JSON.stringify(event.data) }),
    ])

  /** Everything that was published. */
  async function published(): Promise<DeliveredRecord[]> {
    const records: DeliveredRecord[] = []
    const handler = async (batch: readonly DeliveredRecord[]) => void records.push(...batch)
    await service.platform.bus.replay({ topic: 'operating-model.events', from: 'start', handler })
    return records
  }

  test('begins with the defaults, which are published for the others', async () => {
    expect(
      (
        await ask(
          '{ serviceLevels { name } businessCalendars { name } definition(key: "onboarded") { version } }',
        )
      ).data,
    ).toMatchObject({
      businessCalendars: [{ name: 'Office hours' }, { name: 'Round the clock' }],
      definition: { version: 1 },
    })
    const records = await eventually('28 records are published', published, ({ length }) => length >= 28)
    const types = records.map(({ headers }) => headers.ce_type)
    expect(types).toHaveLength(28)
    expect([...new Set(types)].sort()).toEqual([
      'operating-model.calendar-set.v1',
      'operating-model.definition-effective.v1',
      'operating-model.service-level-set.v1',
    ])
  })

  test('what other departments publish arrives on the timeline, in the metrics and in the verdicts', async () => {
    const customerId = newId()
    const deal = { ...dealWon.example, customerId, dealId: newId() }
    await publish(eventOf(customerRegistered, { ...customerRegistered.example, customerId }))
    await publish(eventOf(dealWon, deal, { sequence: 2, time: new Date(deal.closedAt) }))
    await publish(eventOf(onboardingCompleted, { ...onboardingCompleted.example, customerId }))
    const record = `query ($of: [_Any!]!) {
      _entities(representations: $of) { ... on Customer { timeline(first: 10) { nodes { headline } } verdicts { key } } }
      metrics(ids: ["won-value"]) { value breakdown(by: SEGMENT, first: 3) { key value } } }`
    const of = [{ __typename: 'Customer', id: customerId }]
    const { data } = await eventually(
      'the events have arrived',
      () => ask(record, { of }),
      ({ data }) => {
        const [customer, won] = [data?._entities[0], data?.metrics[0]]
        return customer?.timeline.nodes.length === 3 && customer.verdicts.length === 1 && won.value > 0
      },
    )
    expect(data.metrics).toEqual([{ value: 482_100, breakdown: [{ key: 'enterprise', value: 482_100 }] }])
    expect(data._entities[0].timeline.nodes.map(({ headline }: { headline: string }) => headline)).toContain(
      'Hottechi became known to us',
    )
  })

  test('answers nobody without a passport', async () => {
    const response = await fetch(service.url, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
    })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })

  test('a colleague added here is heard of by everybody, without the name', async () => {
    const added = await ask(
      `mutation { addPerson(input: { name: "Grace Hopper", department: SALES }) { ... on Person { id name } } }`,
    )
    const { id, name } = added.data.addPerson
    expect(name).toBe('Grace Hopper')
    const records = await eventually('the colleague is published', published, (all) =>
      all.some(({ key }) => key === id),
    )
    const values = records.map(({ value }) => value)
    expect(values.filter((value) => value?.includes(id))).toHaveLength(1)
    expect(values.join()).not.toContain('Hopper')
  })
})
