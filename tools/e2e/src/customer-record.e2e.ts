import { eventually } from '@customer-graph/testing'
import {
  type CallerName,
  type Fields,
  graphAt,
  startStack,
  type StartedStack,
} from '@customer-graph/tools-stack'
import { fieldsOf, meet, meetCustomers, record } from './customer-record'
import { logStatements } from './statement-log'

/** The customer record in one query: what it costs, and what is left of it when a department is away. */

interface Answer {
  data?: Fields
  errors?: { message: string; path: (string | number)[]; extensions: Record<string, string> }[]
}

const departments = Object.keys(fieldsOf)
const page = (first: number): string => `{ customers(first: ${first}) { nodes { ${record} } } }`

let stack: StartedStack

beforeAll(async () => {
  stack = await startStack({ empty: true })
  await meetCustomers(graphAt(stack.gateway.url, stack.tokens), 50)
})
afterAll(async () => expect(await stack.stop()).toBe(0))

async function ask(query: string, as: CallerName = 'sales'): Promise<Answer> {
  const answer = await fetch(stack.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stack.tokens[as]}` },
    body: JSON.stringify({ query }),
  })
  return (await answer.json()) as Answer
}

/** How often the gateway has asked each department, ever. */
async function fetches(): Promise<Record<string, number>> {
  const metrics = await (await fetch(new URL('/metrics', stack.gateway.url))).text()
  const counted = (department: string) =>
    [...metrics.matchAll(/^subgraph_fetch_duration_seconds_count\{(.*)\} (\d+)$/gm)]
      .filter(([, labels]) => labels?.includes(`department="${department}"`))
      .reduce((sum, [, , count]) => sum + Number(count), 0)
  return Object.fromEntries(departments.map((department) => [department, counted(department)]))
}

describe('of 50 customers', () => {
  test('everything is answered, by every department', async () => {
    const { data, errors } = await ask(page(50))
    expect(errors).toBeUndefined()
    expect(data?.customers.nodes).toHaveLength(50)
    for (const customer of data?.customers.nodes as Fields[])
      expect(customer).toMatchObject({
        segment: 'ENTERPRISE',
        contacts: { nodes: [{ name: 'Ada', role: 'CHAMPION' }] },
        deals: { nodes: [{ stage: 'WON', value: { currency: 'USD' } }] },
        contracts: { nodes: [{ endsOn: '2099-12-31' }] },
        promises: { nodes: [{ text: 'Single sign-on', status: 'OPEN' }] },
        handoffs: {
          nodes: [
            { state: 'OFFERED', claimClock: { state: 'RUNNING' }, firstContactClock: { state: 'RUNNING' } },
          ],
        },
        supportSummary: { openTickets: 1 },
        tickets: {
          nodes: [{ firstResponseClock: { state: 'RUNNING' }, resolutionClock: { state: 'RUNNING' } }],
        },
        feedback: { nodes: [{ item: { title: expect.stringMatching(/^Wish/) } }] },
      })
  })

  test('each department is asked once', async () => {
    const before = await fetches()
    await ask(page(50))
    const after = await fetches()
    expect(
      Object.fromEntries(departments.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)])),
    ).toEqual(Object.fromEntries(departments.map((name) => [name, 1])))
  })

  test('each department sends one statement for each type', async () => {
    const statementsOf = await logStatements(stack)
    await ask(page(1)) // connections take up the setting with their next statement
    const statements = await statementsOf(() => ask(page(50)))
    const count = (each: readonly string[]) => [each.length, new Set(each).size]
    expect(Object.fromEntries(Object.entries(statements).map(([name, each]) => [name, count(each)]))).toEqual(
      {
        sales: [5, 5], // customers, contacts, deals, contracts, promises
        success: [3, 3], // handoffs, their clocks, onboardings
        support: [3, 3], // tickets, their clocks, what stands open
        'product-feedback': [2, 2], // requests, items
        'operating-model': [2, 2], // timeline entries, verdicts
      },
    )
  })
})

describe('what some may not see', () => {
  let customer: string
  const seen = (as: CallerName) => ask(customer, as)
  const types = ({ data }: Answer): string[] =>
    (data?.customer.timeline.nodes as Fields[]).map(({ type }) => type as string)

  beforeAll(async () => {
    const graph = graphAt(stack.gateway.url, stack.tokens)
    const colleague = { name: 'Sana', department: 'SALES' }
    const sellerId = (await graph.change('operations', 'addPerson', colleague, '... on Person { id }'))
      .id as string
    await graph.changeOnceHeard('operations', 'setCommissionPlan', { sellerId, basisPoints: 500 })
    const id = await meet(graph, 200, sellerId)
    customer = `{ customer(id: "${id}") {
      contracts(first: 1) { nodes { annualValue { amountMinor } } }
      deals(first: 1) { nodes { value { amountMinor } earned: commission { amountMinor } seller { name commissionPlan { basisPoints } } } }
      tickets(first: 1) { nodes { id replies(first: 9) { nodes { text } pageInfo { hasNextPage } } } }
      timeline(first: 50) { nodes { type } } } }`
    const ticketId = (await seen('support')).data?.customer.tickets.nodes[0].id as string
    const note = { ticketId, by: 'AGENT', text: 'They are angry', visibility: 'INTERNAL' }
    await graph.change('admin', 'reply', note)
    await eventually(
      'the timeline has heard of the commission and of the note',
      () => seen('admin'),
      (answer) =>
        types(answer).includes('support.ticket-replied.v1') &&
        types(answer).includes('sales.commission-earned.v1'),
    )
  })

  test('support sees contract terms and deals, but nothing of commissions', async () => {
    const answer = await seen('support')
    expect(answer.data?.customer).toMatchObject({
      contracts: { nodes: [{ annualValue: { amountMinor: 100_200 } }] },
      deals: {
        nodes: [
          { value: { amountMinor: 100_200 }, earned: null, seller: { name: 'Sana', commissionPlan: null } },
        ],
      },
      tickets: { nodes: [{ replies: { nodes: [{ text: 'They are angry' }] } }] },
    })
    const deal = ['customer', 'deals', 'nodes', 0]
    const forbidden = { code: 'FORBIDDEN', department: 'sales' }
    expect(answer.errors).toHaveLength(2)
    expect(answer.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: [...deal, 'earned'], extensions: forbidden }),
        expect.objectContaining({ path: [...deal, 'seller', 'commissionPlan'], extensions: forbidden }),
      ]),
    )
    expect(types(answer)).not.toContain('sales.commission-earned.v1')
  })

  test('sales sees commissions and the ticket, but nothing of internal notes', async () => {
    const answer = await seen('sales')
    expect(answer.errors).toBeUndefined()
    expect(answer.data?.customer).toMatchObject({
      deals: {
        nodes: [{ earned: { amountMinor: 5_010 }, seller: { commissionPlan: { basisPoints: 500 } } }],
      },
      tickets: { nodes: [{ replies: { nodes: [], pageInfo: { hasNextPage: false } } }] },
    })
    expect(types(answer)).not.toContain('support.ticket-replied.v1')
  })
})

describe('with a department away', () => {
  let customer: string
  let whole: Fields

  const readOne = () => ask(customer)
  const readWhole = () => eventually('the record is whole', readOne, ({ errors }) => !errors)

  beforeAll(async () => {
    const { data } = await ask('{ customers(first: 1) { nodes { id } } }')
    customer = `{ customer(id: "${data?.customers.nodes[0].id}") { ${record} } }`
    whole = (await readWhole()).data?.customer as Fields
  })

  function expectTheRest({ data, errors = [] }: Answer, department: string, code: string): void {
    const missing = [...(fieldsOf[department] ?? [])].sort()
    expect(data?.customer).toEqual({ ...whole, ...Object.fromEntries(missing.map((field) => [field, null])) })
    expect([...errors].sort((a, b) => String(a.path).localeCompare(String(b.path)))).toEqual(
      missing.map((field) => ({
        message: expect.stringMatching(new RegExp(`^${department} `)),
        path: ['customer', field],
        extensions: { code, department },
      })),
    )
  }

  test.each(departments)(
    'while %s stands still, the rest is answered and says what is missing',
    async (department) => {
      const pid = stack.pidOf(department)
      process.kill(pid, 'SIGSTOP')
      try {
        const from = performance.now()
        const answer = await readOne()
        expect(performance.now() - from).toBeLessThan(5_000) // about one, where nothing else runs
        expectTheRest(answer, department, 'SUBGRAPH_TIMEOUT')
      } finally {
        process.kill(pid, 'SIGCONT')
      }
      expect((await readWhole()).data?.customer).toEqual(whole)
    },
  )

  test('after support was killed, the rest is answered and says what is missing, until it is back', async () => {
    const pid = stack.pidOf('support')
    process.kill(pid, 'SIGKILL')
    expectTheRest(await readOne(), 'support', 'SUBGRAPH_UNAVAILABLE')
    expect((await readWhole()).data?.customer).toEqual(whole)
    expect(stack.pidOf('support')).not.toBe(pid)
  })
})

test('with sales away there is no list of customers, and the answer says so instead of "none"', async () => {
  process.kill(stack.pidOf('sales'), 'SIGKILL')
  expect(
    await ask('{ customers(first: 5) { nodes { id } } tickets(first: 1) { nodes { subject } } }'),
  ).toMatchObject({
    data: { customers: null, tickets: { nodes: [{ subject: 'Help' }] } },
    errors: [{ path: ['customers'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'sales' } }],
  })
  await eventually(
    'sales is back',
    () => ask('{ customers(first: 1) { nodes { id } } }'),
    ({ errors }) => !errors,
  )
})
