import { eventually } from '@customer-graph/testing'
import { type Fields, graphAt, startStack, type StartedStack } from '@customer-graph/tools-stack'
import { onDatabase } from './databases'
import { persistentClient, type Setbacks } from './kept-promises'

/** Every process is killed once while people work: nothing that was acknowledged is lost, and nothing is done twice. */

/** Who is killed, one round after the other; together, those that people do not wait for while the other is away. */
const rounds = [
  ['sales'],
  ['support', 'product-feedback'],
  ['operating-model', 'success'],
  ['gateway'],
  ['postgresql'],
]
const clients = 4
const leastCustomers = 100
const ticketsEach = 2

/** On the Kafka bus as well: add ['kafka']. */
describe.each([['embedded']])('on the %s bus', (bus) => {
  let stack: StartedStack
  const setbacks: Setbacks = new Map()
  /** What was acknowledged: customers by their names, and the tickets of each. */
  const acknowledged = new Map<string, { customerId: string; tickets: string[] }>()

  beforeAll(async () => void (stack = await startStack({ empty: true, kafka: bus === 'kafka' })))
  afterAll(async () => expect(await stack.stop()).toBe(0))

  const isReady = (origin: string): Promise<boolean> =>
    fetch(new URL('/health/ready', origin)).then(
      ({ ok }) => ok,
      () => false,
    )
  const allReady = async (): Promise<boolean> =>
    (await Promise.all([stack.gateway, ...stack.services].map(({ url }) => isReady(url)))).every(Boolean)

  async function kill(parts: readonly string[]): Promise<void> {
    const before = parts.map((part) => stack.pidOf(part))
    for (const pid of before) process.kill(pid, 'SIGKILL')
    await eventually(
      `${parts.join(' and ')} run again`,
      async () => parts.filter((part, at) => stack.pidOf(part) === before[at]),
      (gone) => gone.length === 0,
    )
    await eventually(`everything is ready again after ${parts.join(' and ')} died`, allReady, Boolean)
  }

  test('all calls are acknowledged in the end, whoever is killed meanwhile', async () => {
    const make = persistentClient(stack, setbacks)
    let killing = true
    const work = async (client: number) => {
      for (let n = 0; killing || acknowledged.size < leastCustomers; n++) {
        const name = `Customer ${client}-${n}`
        const customerId = await make('registerCustomer', 'Customer', { name, segment: 'SMALL' })
        const tickets: string[] = []
        acknowledged.set(name, { customerId, tickets })
        for (let ticket = 0; ticket < ticketsEach; ticket++)
          tickets.push(
            await make('openTicket', 'Ticket', {
              customerId,
              subject: `${name}, ${ticket}`,
              priority: 'NORMAL',
            }),
          )
      }
    }
    const working = Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
    for (const parts of rounds) await kill(parts)
    killing = false
    await working
    expect(setbacks.size).toBeGreaterThan(0) // or the kills came when nobody worked
    expect([...setbacks.keys()].filter((code) => !expectedSetbacks.includes(code))).toEqual([])
  })

  test('sales knows every customer once, with the id that was acknowledged', async () => {
    expect(await everyNode('customers', 'id name')).toEqual(
      [...acknowledged].map(([name, { customerId }]) => ({ id: customerId, name })).sort(byId),
    )
  })

  test('support knows every ticket once, with the id that was acknowledged', async () => {
    const wanted = [...acknowledged].flatMap(([name, { customerId, tickets }]) =>
      tickets.map((id, at) => ({ id, subject: `${name}, ${at}`, customer: { id: customerId } })),
    )
    expect(await everyNode('tickets', 'id subject customer { id }')).toEqual(wanted.sort(byId))
  })

  test('the timeline tells every customer’s events once each, and none is missing', async () => {
    const expected = Object.fromEntries(
      [...acknowledged.values()].map(({ customerId, tickets }) => [
        customerId,
        { 'sales.customer-registered.v1': 1, 'support.ticket-opened.v1': tickets.length },
      ]),
    )
    await eventually('the timeline has heard of everything', toldBeginnings, (told) =>
      isEqual(told, expected),
    )
  })

  test.each(['sales', 'support'])(
    'the timeline has applied every sequence of %s to its end',
    async (department) => {
      const announced = `SELECT stream, last_sequence::int AS last FROM event_stream ORDER BY stream`
      const applied = `SELECT stream, sequence::int AS last, missing::text AS missing FROM stream_position
      WHERE consumer_group = 'operating-model-timeline' AND source = '${department}' ORDER BY stream`
      const told = `SELECT customer_id AS stream, count(*)::int AS last FROM timeline_entry
      WHERE department = '${department}' GROUP BY customer_id ORDER BY customer_id::text`
      const ends = await onDatabase(stack, department, announced)
      expect(ends).toHaveLength(acknowledged.size)
      const reached = ends.map((end) => ({ ...end, missing: '{}' }))
      await eventually(
        'every stream is applied to its end',
        () => onDatabase(stack, 'operating_model', applied),
        (positions) => isEqual(positions, reached),
      )
      expect(await onDatabase(stack, 'operating_model', told)).toEqual(ends)
    },
  )

  test('nothing is left on its way, and nothing was set aside', async () => {
    for (const { name } of stack.services) {
      const left = () =>
        onDatabase(
          stack,
          name.replace('-', '_'),
          'SELECT (SELECT count(*)::int FROM outbox) AS outbox, (SELECT count(*)::int FROM parked_event) AS parked',
        )
      expect(await eventually(`the outbox of ${name} is empty`, left, ([row]) => row?.outbox === 0)).toEqual([
        { outbox: 0, parked: 0 },
      ])
    }
  })

  /** All nodes of a list at the root, page by page, sorted by id. */
  async function everyNode(list: string, select: string): Promise<Fields[]> {
    const nodes: Fields[] = []
    for (let after: string | null = null, more = true; more;) {
      const query = `query ($after: String) { ${list}(first: 100, after: $after) { nodes { ${select} } pageInfo { hasNextPage endCursor } } }`
      const answer: Fields = (await graphAt(stack.gateway.url, stack.tokens).ask('admin', query, {
        after,
      })) as Fields
      nodes.push(...answer[list].nodes)
      ;({ hasNextPage: more, endCursor: after } = answer[list].pageInfo)
    }
    return nodes.sort(byId)
  }

  /** How often each customer's timeline says that it was registered and that a ticket was opened. */
  async function toldBeginnings(): Promise<Fields> {
    const told: Fields = {}
    for (const { id, timeline } of await everyNode('customers', 'id timeline(first: 20) { nodes { type } }'))
      for (const { type } of timeline?.nodes ?? [])
        if (!type.includes('clock')) (told[id] ??= {})[type] = (told[id][type] ?? 0) + 1
    return told
  }
})

/** Told nothing, told that a department is away, or support has not heard of the customer yet. */
const expectedSetbacks = ['UNANSWERED', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'NOT_FOUND']

const byId = (a: Fields, b: Fields): number => (a.id < b.id ? -1 : 1)
const isEqual = (a: unknown, b: unknown): boolean => {
  try {
    expect(a).toEqual(b)
    return true
  } catch {
    return false // asked again until it is equal, or time is over
  }
}
