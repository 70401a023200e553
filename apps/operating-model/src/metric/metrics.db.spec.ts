import { type EventEnvelope } from '@customer-graph/events'
import { mean, percentile } from '@customer-graph/glossary'
import { type Fields } from '@customer-graph/subgraph/for-tests'
import fc from 'fast-check'
import { factConsumer } from '../fact/project-facts'
import { acme, bolt, day, sales, sam, support, tina, wonDeal } from '../for-tests/company-story'
import { openGraph, type TestGraph } from '../for-tests/open-graph'
import { metricIds } from './metric'

const { project } = factConsumer
const known: Record<string, object> = {
  opportunities: { value: 7, numerator: 7, denominator: null, unit: 'deals' },
  'win-rate': { value: 0.75, numerator: 3, denominator: 4, unit: 'share' },
  'won-value': { value: 60_000, unit: 'minor units of USD', currency: 'USD' },
  'sales-cycle-mean': { value: 71 / 3, numerator: 71, denominator: 3, unit: 'days' },
  'sales-cycle-median': { value: 21 },
  'sales-cycle-min': { value: 10 },
  'sales-cycle-max': { value: 40 },
  tickets: { value: 4 },
  'tickets-resolved': { value: 3 },
  'tickets-reopened': { value: 1 },
  'tickets-reopened-share': { value: 1 / 3, numerator: 1, denominator: 3 },
  'first-response-median': { value: 7200, denominator: 3 },
  'first-response-p90': { value: 7200 + 0.8 * (64 * 3600 - 7200) },
  'resolution-median': { value: 24 * 3600 },
  'resolution-p90': { value: 24 * 3600 + 0.8 * 41 * 3600 },
  'first-response-median-business': { value: 60, unit: 'business minutes' },
  'resolution-median-business': { value: 120 },
}

const ask = `query ($ids: [ID!]!, $from: DateTime, $to: DateTime) { metrics(ids: $ids, from: $from, to: $to) {
  metric { id class pair { id } } value numerator denominator unit currency nullReason from to asOf } }`

describe('the metrics', () => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await openGraph()
    await graph.ensureDefaults()
    await graph.writeDown(project, [...sales, ...support])
  })
  afterAll(() => graph.close())

  const valueOf = async (id: string, given: object = {}, of = graph): Promise<Fields> =>
    (await of.answer(ask, { ids: [id], ...given })).metrics[0]

  test.each(Object.entries(known))('%s is computed as its formula says', async (id, expected) => {
    expect(await valueOf(id)).toMatchObject(expected)
  })

  test('an order of arrival that leaves each department’s own order as it is changes nothing', async () => {
    const answer = JSON.stringify((await graph.answer(ask, { ids: metricIds })).metrics)
    const merge = fc.tuple(fc.infiniteStream(fc.boolean()), fc.integer({ min: 1, max: 9 }))
    await fc.assert(
      fc.asyncProperty(merge, async ([coins, batchSize]) => {
        const other = await openGraph()
        await other.ensureDefaults()
        const [first, second] = [[...support], [...sales]]
        const merged: EventEnvelope[] = []
        while (first.length || second.length)
          merged.push((first.length && (coins.next().value || !second.length) ? first : second).shift()!)
        for (let at = 0; at < merged.length; at += batchSize)
          await other.writeDown(project, merged.slice(at, at + batchSize))
        expect(JSON.stringify((await other.answer(ask, { ids: metricIds })).metrics)).toBe(answer)
        await other.close()
      }),
      { numRuns: 3 },
    )
  })

  test('a period begins with its first instant and ends before its last; won and lost count by closing', async () => {
    const january = { from: day('2026-01-01'), to: day('2026-02-01') }
    expect(await valueOf('win-rate', january)).toMatchObject({ numerator: 2, denominator: 3, ...january })
    expect(await valueOf('won-value', january)).toMatchObject({ value: 40_000 })
    expect(await valueOf('won-value', { from: day('2026-01-11'), to: day('2026-01-26') })).toMatchObject({
      value: 30_000,
    })
    expect(await valueOf('won-value', { from: day('2026-02-10') })).toMatchObject({ value: 20_000, to: null })
  })

  test('nothing to compute from is null with a reason; nothing counted is zero', async () => {
    const never = { from: day('2030-01-01'), to: day('2031-01-01') }
    expect(await valueOf('win-rate', never)).toMatchObject({
      value: null,
      denominator: 0,
      nullReason: expect.any(String),
    })
    expect(await valueOf('resolution-median', never)).toMatchObject({
      value: null,
      nullReason: expect.any(String),
    })
    expect(await valueOf('tickets', never)).toMatchObject({ value: 0, nullReason: null })
    expect(await valueOf('won-value', never)).toMatchObject({ value: 0, nullReason: null })
  })

  const evidence = `query ($ids: [ID!]!, $after: String) { metrics(ids: $ids) { value evidence(first: 2, after: $after) {
    nodes { kind recordId value at customer { id } deal { id } ticket { id } } pageInfo { hasNextPage endCursor } } } }`
  const again: Record<string, (values: number[]) => number | null> = {
    median: (values) => percentile(values, 0.5),
    p90: (values) => percentile(values, 0.9),
    mean,
    rate: mean,
    share: mean,
    min: (values) => Math.min(...values),
    max: (values) => Math.max(...values),
    sum: (values) => values.reduce((total, value) => total + value, 0),
  }

  test.each(metricIds)('the evidence of %s gives the number again, to the last digit', async (id) => {
    const nodes: Fields[] = []
    let value: number | null = null
    for (let after: string | null = null, more = true; more;) {
      const [metric]: Fields[] = (await graph.answer(evidence, { ids: [id], after })).metrics
      value = metric.value
      nodes.push(...metric.evidence.nodes)
      after = metric.evidence.pageInfo.endCursor
      more = metric.evidence.pageInfo.hasNextPage
    }
    const how = /-(median|p90|mean|rate|share|min|max)/.exec(id)?.[1] ?? 'sum'
    expect(nodes.length).toBeGreaterThan(0)
    expect(again[how]!(nodes.map((node) => node.value))).toBe(value)
    expect(new Set(nodes.map((node) => node.recordId)).size).toBe(nodes.length)
    const [node] = nodes
    expect([acme, bolt]).toContain(node.customer.id)
    expect(node.kind === 'DEAL' ? [node.deal.id, node.ticket] : [node.ticket.id, node.deal]).toEqual([
      node.recordId,
      null,
    ])
  })

  const broken = `query ($id: ID!, $by: MetricDimension!, $first: Int!) { metrics(ids: [$id]) {
    breakdown(by: $by, first: $first) { key value numerator denominator customer { id } seller { id } } } }`
  const slices = async (id: string, by: string, first = 10): Promise<Fields[]> =>
    (await graph.answer(broken, { id, by, first })).metrics[0].breakdown

  test('opportunities by stage are those at each stage now', async () => {
    const found = await slices('opportunities', 'STAGE')
    expect(found.map(({ key, value }) => [key, value])).toEqual([
      ['won', 3],
      ['engaging', 2],
      ['lost', 1],
      ['prospecting', 1],
    ])
  })

  test('the customers with most won value come first, as many as are asked for', async () => {
    expect(await slices('won-value', 'CUSTOMER')).toMatchObject([
      { key: acme, value: 50_000, customer: { id: acme } },
      { key: bolt, value: 10_000, customer: { id: bolt } },
    ])
    expect(await slices('won-value', 'CUSTOMER', 1)).toHaveLength(1)
  })

  test('a metric is broken down by seller, size and month', async () => {
    expect(await slices('win-rate', 'SELLER')).toMatchObject([
      { key: sam, value: 1, denominator: 2, seller: { id: sam } },
      { key: tina, value: 0.5, denominator: 2 },
    ])
    expect(await slices('tickets', 'SEGMENT')).toMatchObject([
      { key: 'enterprise', value: 2 },
      { key: 'small', value: 2 },
    ])
    expect((await slices('won-value', 'MONTH')).map(({ key, value }) => [key, value])).toEqual([
      ['2026-01', 40_000],
      ['2026-02', 20_000],
    ])
    const { errors } = await graph.ask(broken, { id: 'tickets', by: 'SELLER', first: 5 })
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('customer, segment, month'),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test('a number comes with its counterpart, and all of one period cost one statement', async () => {
    const query = '{ metrics(ids: ["resolution-median", "tickets"]) { value pair { metric { id } value } } }'
    const { answer, statements } = await graph.counted(() => graph.answer(query))
    expect(answer.metrics[0].pair).toEqual({ metric: { id: 'tickets-reopened-share' }, value: 1 / 3 })
    expect(statements).toHaveLength(2)
  })

  test('an unknown metric and a period that ends before it begins are the asker’s mistakes', async () => {
    const mistakes = [
      { ids: ['profit'] },
      { ids: ['tickets'], from: day('2026-02-01'), to: day('2026-01-01') },
    ]
    for (const mistake of mistakes) expect((await graph.ask(ask, mistake)).codes[0]).toBe('BAD_USER_INPUT')
    expect((await graph.ask(ask, mistakes[0])).errors[0]?.message).toContain('win-rate')
  })

  test('the catalogue says of everything how it is computed and who answers for it', async () => {
    const { metricCatalogue } = await graph.answer(
      `{ metricCatalogue { id formula version unit class owner pair { id } dimensions } }`,
    )
    expect(metricCatalogue).toHaveLength(metricIds.length)
    expect(metricCatalogue[0]).toMatchObject({
      class: 'EFFICIENCY',
      owner: 'SALES',
      pair: { id: 'win-rate' },
    })
  })

  test('amounts in several currencies have no sum, and say so', async () => {
    const other = await openGraph()
    const story = { customerId: acme, engaged: '2026-01-01', closed: '2026-01-11', minor: 100 }
    await other.writeDown(project, [...wonDeal(story), ...wonDeal(story, 'EUR')])
    expect(await valueOf('won-value', {}, other)).toMatchObject({
      value: null,
      currency: null,
      nullReason: expect.stringContaining('EUR, USD'),
    })
    expect(
      (await other.answer(broken, { id: 'won-value', by: 'CUSTOMER', first: 1 })).metrics[0].breakdown,
    ).toMatchObject([{ value: null }])
    await other.close()
  })
})
