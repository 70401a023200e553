import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ancestryOf, eventually, startTraceCollector, type TraceCollector } from '@customer-graph/testing'
import { type Fields, graphAt, startStack, type StartedStack } from '@customer-graph/tools-stack'

/** What one change leaves behind for those who run the graph: one trace, log lines with one id, metrics that are written down. */

const requestId = 'observed-1'
const traceId = '0af7651916cd43dd8448eb211c80319c'

let stack: StartedStack
let collector: TraceCollector

beforeAll(async () => {
  collector = await startTraceCollector()
  stack = await startStack({
    empty: true,
    environment: {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_TRACES_SAMPLER_ARG: '0', // only what its caller wants recorded, which is the one request below
      OTEL_BSP_SCHEDULE_DELAY: '100',
    },
  })
  await winDeal()
})
afterAll(async () => {
  await collector.close()
  expect(await stack.stop()).toBe(0)
})

/** A deal is won, as an operation with a name, in a request with an id, as part of a trace. */
async function winDeal(): Promise<void> {
  const { change } = graphAt(stack.gateway.url, stack.tokens)
  const make = async (field: string, type: string, input: object) =>
    (await change('sales', field, { ...input }, `... on ${type} { id }`)).id as string
  const customerId = await make('registerCustomer', 'Customer', { name: 'Hottechi', segment: 'SMALL' })
  const champion = await make('addContact', 'Contact', { customerId, name: 'Ada', role: 'CHAMPION' })
  const buyer = await make('addContact', 'Contact', { customerId, name: 'Grace', role: 'ECONOMIC_BUYER' })
  const dealId = await make('openDeal', 'Deal', { customerId, kind: 'NEW', stage: 'ENGAGING' })
  const packet = {
    goals: ['Answer their customers within a day'],
    successCriteria: [{ measure: 'first response', target: 'under 8 hours', dueOn: '2027-03-31' }],
    stakeholders: [
      { contactId: champion, role: 'CHAMPION' },
      { contactId: buyer, role: 'ECONOMIC_BUYER' },
    ],
    nothingPromised: true,
  }
  await change('sales', 'preparePacket', { dealId, packet })
  const answer = await fetch(stack.gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${stack.tokens.sales}`,
      'x-request-id': requestId,
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
    body: JSON.stringify({
      query: 'mutation WinDeal($input: WinDealInput!) { winDeal(input: $input) { ... on Deal { stage } } }',
      variables: { input: { dealId, value: { amountMinor: 1, currency: 'USD' } } },
    }),
  })
  expect(await answer.json()).toMatchObject({ data: { winDeal: { stage: 'WON' } } })
}

test('from the mutation at the gateway to what other departments do about it there is one unbroken trace', async () => {
  const beyond = '(lost)' // the client of this test, which sends no spans
  const reaction = [
    'success: react to sales.deal-won.v1',
    'sales: publish sales.deal-won.v1',
    'sales: transaction',
    'sales: graphql mutation',
    'gateway: fetch sales',
    'gateway: graphql mutation',
    beyond,
  ]
  const project = 'operating-model: project success.handoff-offered.v1'
  const projection = [project, 'success: publish success.handoff-offered.v1', ...reaction]
  const come = async () => collector.spans.map(({ service, name }) => `${service}: ${name}`)
  const wanted = [...projection, 'gateway: plan'].filter((name) => name !== beyond)
  // Every process sends on its own, so they come in any order.
  await eventually('the traces have come', come, (names) => wanted.every((name) => names.includes(name)))
  const lineOf = (name: string) =>
    ancestryOf(
      collector.spans.find((span) => `${span.service}: ${span.name}` === name)!,
      collector.spans,
    )
  expect(lineOf(project)).toEqual(projection)
  expect(lineOf(reaction[0]!)).toEqual(reaction)
  expect(lineOf('gateway: plan')).toEqual(['gateway: plan', 'gateway: graphql mutation', beyond])
  expect(new Set(collector.spans.map((span) => span.traceId))).toEqual(new Set([traceId]))
})

test('the gateway, the department that it asked and the one that reacted log the same id, and what was done', async () => {
  const lines = (service: string): Fields[] =>
    readFileSync(join(stack.data, 'logs', `${service}.log`), 'utf8')
      .split('\n')
      .filter((line) => line.includes(requestId))
      .map((line) => JSON.parse(line) as Fields)
  expect(lines('gateway')).toMatchObject([{ operation: 'WinDeal', traceId, msg: 'answered', status: 200 }])
  expect(lines('sales')).toMatchObject([{ operation: 'WinDeal', traceId, msg: 'answered', status: 200 }])
  expect(lines('success')).toContainEqual(
    expect.objectContaining({
      requestId,
      operation: 'sales.deal-won.v1',
      group: 'success',
      msg: 'reacted to an event',
    }),
  )
})

describe('the table of metrics', () => {
  let ofServices: Exposed
  let ofGateway: Exposed
  beforeAll(async () => {
    ofServices = await exposed(stack.services.map(({ url }) => url))
    ofGateway = await exposed([stack.gateway.url])
  })
  const differences = (table: string) => [
    ...differencesOf(table, 'services', ofServices),
    ...differencesOf(table, 'gateway', ofGateway),
  ]

  test('is what the running processes expose', () => {
    expect(differences(readFileSync(page, 'utf8'))).toEqual([])
  })

  test('planted: a metric nobody wrote down, one that is gone, and a label without a bound are found', () => {
    const table = readFileSync(page, 'utf8')
      .replace('| `outbox_events` ', '| `outbox_rows` ')
      .replace('| `department` · `outcome`', '| `department`')
    expect(differences(table)).toEqual([
      'services: outbox_events is not in the table',
      'services: outbox_rows is not exposed',
      'gateway: subgraph_fetch_duration_seconds has the label outcome, which is not in the table',
    ])
  })
})

/** Labels by the names of metrics. */
type Exposed = ReadonlyMap<string, ReadonlySet<string>>

function differencesOf(table: string, place: 'gateway' | 'services', exposed: Exposed): string[] {
  const documented = metricsIn(table)
  const here = [...documented].flatMap(([name, { from }]) => (from === place || from === 'all' ? [name] : []))
  return [
    ...[...exposed].flatMap(([name, labels]) => {
      if (!here.includes(name)) return [`${place}: ${name} is not in the table`]
      const unbounded = [...labels].filter((label) => !documented.get(name)!.labels.includes(`\`${label}\``))
      return unbounded.map((label) => `${place}: ${name} has the label ${label}, which is not in the table`)
    }),
    ...here.filter((name) => !exposed.has(name)).map((name) => `${place}: ${name} is not exposed`),
  ]
}

const page = join(__dirname, '../../../docs/operations/observability.md')

/** The rows of the table of metrics, by name. */
const metricsIn = (markdown: string): Map<string, { from: string; labels: string }> =>
  new Map(
    [...markdown.matchAll(/^\| `([a-z_]+)` +\| (all|gateway|services) +\| ([^|]+)\|/gm)].map(
      ([, name, from, labels]) => [name!, { from: from!, labels: labels! }],
    ),
  )

/** The metrics of some processes with the labels that were seen on them; without Node's own and what every series has. */
async function exposed(urls: readonly string[]): Promise<Exposed> {
  const found = new Map<string, Set<string>>()
  for (const url of urls) {
    const text = await (await fetch(new URL('/metrics', url))).text()
    for (const [, name] of text.matchAll(/^# TYPE ([a-z_]+)/gm))
      if (!/^(process|nodejs)_/.test(name!)) found.set(name!, found.get(name!) ?? new Set())
    for (const [, series, labels] of text.matchAll(/^([a-z_]+)\{([^}]*)\}/gm)) {
      const seen = found.get(series!) ?? found.get(series!.replace(/_(bucket|sum|count)$/, ''))
      for (const [, label] of labels!.matchAll(/([a-z_]+)="/g))
        if (label !== 'service' && label !== 'le') seen?.add(label!)
    }
  }
  return found
}
