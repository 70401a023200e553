import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { encodeEvent } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { developmentToken } from '@customer-graph/subgraph'
import { eventually } from '@customer-graph/testing'
import { decodeJwt } from 'jose'
import { gatewayUnderTest, person, secret, withEvents } from '../spec/gateway-under-test'
import { codeOf, type LiveClient, type Subscribing, type Told, transports } from '../spec/live-clients'
import { writtenEvent } from '../spec/written-event'

const rig = gatewayUnderTest()

/** Only the calendar is turned. */
const clocksThatGoOn = [
  ...([
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'clearImmediate',
  ] as const),
  ...(['nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
]
afterEach(() => void jest.useRealTimers())

const left = (personId: string) =>
  writtenEvent(null, {
    id: newId(),
    type: 'operating-model.person-deactivated.v1',
    source: 'operating-model',
    stream: personId,
    data: JSON.stringify({ personId, department: 'sales' }),
  })

/** The subscription that frontends are told to send. */
function recipeOfTheDocs(): string {
  const page = readFileSync(join(__dirname, '../../../../docs/frontend.md'), 'utf8')
  return /`(subscription \(\$id: ID!, \$after: String\)[^`]+)`/.exec(page)![1]!
}

describe.each(transports)('by %s', (name, connect) => {
  const refusedWith = name === 'a WebSocket' ? { code: 4403 } : {}

  /** A gateway that hears what happens, and how to subscribe to customer 1 there. */
  async function live(more: Record<string, string> = {}) {
    const gateway = await rig.start({ ...withEvents, ...more })
    const measured = async (name: string) => {
      const text = await (await fetch(new URL('/metrics', gateway.url))).text()
      return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\d+)`, 'm').exec(text)?.[1])
    }
    const until = (name: string, value: number) =>
      eventually(
        `${name} is ${value}`,
        () => measured(name),
        (now) => now === value,
      )
    await until('live_events_heard', 1)
    const subscribe = async (wanted: Partial<Subscribing>) => {
      const client = connect(gateway.url, { token: await developmentToken(person, secret), ...wanted })
      rig.opened.unshift(async () => client.leave())
      return client
    }
    return { gateway, until, subscribe, open: (count: number) => until('live_subscriptions', count) }
  }
  let sent = 0
  const happens = () =>
    rig.bus.publish('sales.events', [encodeEvent(writtenEvent('1', { id: newId(), sequence: ++sent }))])
  /** Facts of one transaction, which share their instant. */
  const happenTogether = (count: number, topic = 'sales', time?: Date) =>
    rig.bus.publish(
      `${topic}.events`,
      Array.from({ length: count }, () =>
        encodeEvent(
          writtenEvent('1', {
            id: newId(),
            sequence: ++sent,
            source: topic as 'sales',
            ...(time ? { time } : {}),
          }),
        ),
      ),
    )
  const pushes = (client: LiveClient, count: number) =>
    eventually(
      `${count} pushes`,
      () => client.told,
      (told) => told.length >= count,
    )
  const watching = (fields: string) => `subscription { it: customerActivity(customerId: "1") { ${fields} } }`
  const { type } = writtenEvent('1')
  const resuming =
    'subscription ($after: String) { it: customerActivity(customerId: "1", after: $after) { eventId department cursor } }'
  const itIn = ({ data }: Told) => data!['it'] as { eventId: string; department: string; cursor: string }

  test('a field that the caller may not see is null with its code and path, and the subscription goes on', async () => {
    const { subscribe, open } = await live()
    const client = await subscribe({ query: watching('type customer { name commission }') })
    await open(1)
    const push = {
      data: { it: { type, customer: { name: 'Customer 1', commission: null } } },
      errors: [
        {
          message: 'Only the seller may see it.',
          path: ['it', 'customer', 'commission'],
          extensions: { code: 'FORBIDDEN', department: 'sales' },
        },
      ],
    }
    await happens()
    expect(await pushes(client, 1)).toEqual([push])
    await happens()
    expect(await pushes(client, 2)).toEqual([push, push])
  })

  test('a department that is away is missing from a push, and the rest of it is there', async () => {
    const { subscribe, open } = await live()
    const client = await subscribe({ query: watching('customer { name tickets { id } }') })
    await open(1)
    await happens()
    const whole = { data: { it: { customer: { name: 'Customer 1', tickets: [{ id: 't1' }] } } } }
    expect(await pushes(client, 1)).toEqual([whole])
    await rig.support.close()
    await happens()
    expect((await pushes(client, 2))[1]).toEqual({
      data: { it: { customer: { name: 'Customer 1', tickets: null } } },
      errors: [
        expect.objectContaining({
          path: ['it', 'customer', 'tickets'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'support' },
        }),
      ],
    })
  })

  test('an unexpected error in a department shows its id and nothing else', async () => {
    const { subscribe, open } = await live()
    const client = await subscribe({ query: watching('customer { broken }') })
    await open(1)
    await happens()
    const [push] = await pushes(client, 1)
    expect(push!.errors).toEqual([
      {
        message: expect.stringMatching(/^Something went wrong here\. Its id is /),
        path: ['it', 'customer', 'broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
      },
    ])
  })

  test('when the token has expired, that is told instead of what happens, and the subscription ends', async () => {
    const { subscribe, open } = await live()
    const client = await subscribe({ query: watching('type') })
    await open(1)
    await happens()
    await pushes(client, 1)
    jest.useFakeTimers({ now: Date.now() + 13 * 3_600_000, doNotFake: clocksThatGoOn })
    await happens()
    expect(await client.ended).toBeNull()
    expect(client.told.slice(1)).toEqual([
      { errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] },
    ])
  })

  test('when somebody leaves, the subscription is told and ends, and no token of theirs is taken any more', async () => {
    const { gateway, subscribe, open } = await live()
    const client = await subscribe({ query: watching('type') })
    await open(1)
    await rig.bus.publish('operating-model.events', [encodeEvent(left(person.subject))])
    expect(await client.ended).toBeNull()
    const message = expect.stringContaining('you have left')
    expect(client.told).toEqual([{ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] }])
    expect(await rig.send({ query: '{ me }' }, {}, gateway)).toMatchObject({
      status: 401,
      answer: { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
    })
    expect(await (await subscribe({ query: watching('type') })).ended).toMatchObject(refusedWith)
  })

  test('when a token is taken back, its subscription is told and ends, and others go on', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'revoked-')), 'revoked.json')
    rig.opened.push(async () => rmSync(dirname(list), { recursive: true }))
    writeFileSync(list, '{"revoked":[]}')
    const { subscribe, open } = await live({ REVOKED_TOKENS_FILE: list })
    const token = await developmentToken(person, secret)
    const client = await subscribe({ token, query: watching('type') })
    await subscribe({ query: watching('type') })
    await open(2)
    writeFileSync(list, JSON.stringify({ revoked: [{ jti: decodeJwt(token).jti }] }))
    expect(await client.ended).toBeNull()
    expect(client.told[0]!.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    await open(1)
  })

  test('a client that lost its stream within the facts of one transaction is told the rest, in order, and nothing twice', async () => {
    const { subscribe, open } = await live()
    const recipe = { query: recipeOfTheDocs(), variables: { id: '1' } }
    const whole = await subscribe(recipe)
    const cut = await subscribe(recipe)
    await open(2)
    await happenTogether(5)
    const all = await pushes(whole, 5)
    cut.leave()
    const { cursor } = all[1]!.data!['customerActivity'] as { cursor: string }
    await happenTogether(1, 'support', new Date('2020-01-01T00:00:00Z'))
    await pushes(whole, 6)
    const back = await subscribe({ ...recipe, variables: { id: '1', after: cursor } })
    await happenTogether(1)
    const expected = (await pushes(whole, 7)).slice(2)
    expect(await pushes(back, 5)).toEqual(expected)
  })

  test('a gateway that was started meanwhile tells it as well, in the order of each department', async () => {
    const before = await live()
    const first = await before.subscribe({ query: resuming })
    await before.open(1)
    await happenTogether(4)
    const [, second] = (await pushes(first, 4)).map(itIn)
    await before.gateway.stop()
    await happenTogether(2, 'support')
    const after = await live()
    const back = await after.subscribe({ query: resuming, variables: { after: second!.cursor } })
    const told = (await pushes(back, 4)).map(itIn)
    expect(told.filter(({ department }) => department === 'SALES').map(({ eventId }) => eventId)).toEqual(
      first.told.slice(2).map((push) => itIn(push).eventId),
    )
    expect(told.map(({ department }) => department).sort()).toEqual(['SALES', 'SALES', 'SUPPORT', 'SUPPORT'])
  })

  test('a cursor that is none, or too old, is refused with what to do', async () => {
    const { subscribe } = await live()
    const query = 'subscription ($after: String) { customersChanged(after: $after) { eventId } }'
    const old = Buffer.from('[1, {}]').toString('base64url')
    for (const after of ['yesterday', old])
      expect(await codeOf(await subscribe({ query, variables: { after } }))).toBe('BAD_USER_INPUT')
  })

  test('a subscription that is wrong is refused with its code, and the next one is served', async () => {
    const { subscribe, open } = await live()
    const codes = []
    for (const query of [
      'subscription {',
      watching('nmae'),
      '{ me }',
      `${watching('type')} ${watching('type')}`,
    ])
      codes.push(await codeOf(await subscribe({ query })))
    expect(codes).toEqual([
      'GRAPHQL_PARSE_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'OPERATION_RESOLUTION_FAILURE',
      'GRAPHQL_VALIDATION_FAILED',
    ])
    await subscribe({ query: watching('type') })
    await open(1)
  })

  test('a subscription is sent by its id alone, once it was sent with it', async () => {
    const { subscribe, open } = await live()
    const query = watching('type')
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    expect(await codeOf(await subscribe({ query: '', extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND')
    const clients = [await subscribe({ query, extensions })]
    await open(1)
    clients.push(await subscribe({ query: '', extensions }))
    await open(2)
    await happens()
    for (const client of clients) expect(await pushes(client, 1)).toEqual([{ data: { it: { type } } }])
  })
})
