import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { examples } from '@customer-graph/gateway/example-queries'
import { removePostgres } from '@customer-graph/testing'
import { editorInBrowser } from './frontend/editor-in-browser'
import { oneIdentity } from './frontend/identity/one-identity'
import { publishedOperations } from './frontend/published-operations'
import { kept, root } from './paths'
import { startStack, type StartedStack } from './start-stack'
import { tellStory, tellStoryOnce } from './story'
import { type Fields, type Graph, graphAt } from './story/graph'
import { onceHeard } from './story/hearing'

const data = mkdtempSync(join(tmpdir(), 'story-e2e-'))
let stack: StartedStack
let graph: Graph

beforeAll(async () => {
  stack = await startStack({ data })
  graph = graphAt(stack.gateway.url, stack.tokens)
})
afterAll(async () => {
  expect(await stack.stop()).toBe(0)
  removePostgres(kept(data).postgres)
  rmSync(data, { recursive: true, force: true })
})

/** What a newcomer gets who pastes the example. */
async function shows(field: string): Promise<Fields[]> {
  const { query = '' } = examples.find((example) => example.query.includes(` ${field}(`)) ?? {}
  return (((await graph.ask('success', query)) as Fields)[field] as Fields).nodes
}

const called = (name: string, nodes: Fields[]): Fields =>
  nodes.find((node) => (node.customer ?? node).name === name) ?? {}

/** The queries of the README with the answers printed below them; instants and dates are left open there. */
const printed = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs),
].map(([, query = '', answer = '']) => [query.split('\n')[1]?.trim() ?? query, query, answer] as const)

const withoutTimes = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/"\d{4}-\d\d-\d\d(T[\d:.]+Z)?"/g, '"…"'))

test.each(printed)('the README prints what the graph answers to %s', async (_title, query, answer) => {
  const asked = async () => withoutTimes(await graph.ask('success', query))
  const expected: unknown = JSON.parse(answer)
  await onceHeard(
    () => 'the departments to hear of each other',
    async () => isDeepStrictEqual(await asked(), expected) || null,
  ).catch(() => undefined)
  expect(await asked()).toEqual(expected)
})

test('the README prints three of them', () => {
  expect(printed).toHaveLength(3)
})

test('no process of the stack does what Node or a library will take away', () => {
  const logs = readdirSync(kept(data).logs).map((name) => readFileSync(join(kept(data).logs, name), 'utf8'))
  const warnings = [stack.said(), ...logs].flatMap(
    (text) => text.match(/.*(?:Deprecation|Experimental)Warning.*/g) ?? [],
  )
  expect(logs.length).toBeGreaterThan(6)
  expect(warnings).toEqual([])
})

test('the story was told on the first start', () => {
  expect(stack.said()).toMatch(/story +9 chapters/)
})

test('a handoff waits to be claimed, and another is back with sales', async () => {
  const nodes = await onceHeard(
    () => 'sales to hear that the handoff came back',
    async () => {
      const nodes = await shows('handoffs')
      return called('Brightwater Utilities', nodes).deal.packet.repairClock && nodes
    },
  )
  expect(called('Alder & Finch Logistics', nodes)).toMatchObject({
    state: 'OFFERED',
    successManager: null,
    claimClock: { state: 'RUNNING', dueAt: expect.any(String) },
  })
  expect(called('Brightwater Utilities', nodes)).toMatchObject({
    state: 'RETURNED',
    returns: [{ reasons: [{ code: 'SUCCESS_CRITERIA_NOT_MEASURABLE' }] }],
    deal: { packet: { repairClock: { state: 'RUNNING' } } },
  })
})

test('a promise is due before what backs it is planned, and one has nothing behind it', async () => {
  const nodes = await shows('promises')
  const ferries = nodes.filter(({ customer }) => customer.name === 'Harbour Line Ferries')
  const [endangered, unbacked] = ferries as [Fields, Fields]
  expect(endangered).toMatchObject({ type: 'FEATURE', backing: { status: 'IN_PROGRESS' } })
  expect(endangered.dueOn < endangered.backing.targetOn).toBe(true)
  expect(unbacked).toMatchObject({ type: 'FEATURE', backing: null, by: { name: 'Sana Idrissi' } })
})

test('customers show their onboarding, their tickets and what became of their wishes', async () => {
  const nodes = await shows('customers')
  expect(called('Castellan Foods', nodes)).toMatchObject({
    successManager: { name: 'Mateo Rivas' },
    onboarding: {
      completedAt: null,
      milestones: [{ reachedAt: expect.any(String) }, { reachedAt: null }, {}],
    },
    tickets: { nodes: [{ state: 'HELD' }] },
  })
  expect(called('Delmar Pharma', nodes)).toMatchObject({
    onboarding: { completedAt: expect.any(String), milestones: [{}, {}, { confirmedByCustomer: true }] },
    supportSummary: { plan: 'premium', openTickets: 1 },
  })
  expect(called('Estrada Retail Group', nodes)).toMatchObject({
    recurringRevenue: { amountMinor: 6_400_000, currency: 'EUR' },
    tickets: { nodes: [{ priority: 'URGENT', state: 'OPEN', firstResponseClock: { state: 'RUNNING' } }, {}] },
  })
  expect(called('Fenwick Dairy', nodes)).toMatchObject({
    tickets: { nodes: [{ state: 'WAITING' }, { state: 'CLOSED' }] },
    feedback: { nodes: [{ item: { status: 'SHIPPED', customerCount: 2 } }] },
  })
})

test('every other example has something to show', async () => {
  const query = (title: string) => examples.find((example) => example.title.startsWith(title))?.query ?? ''
  const { customers } = (await graph.ask('support', query('What happened'))) as Fields
  for (const { timeline } of customers.nodes) expect(timeline.nodes.length).toBeGreaterThan(3)
  const { metrics } = (await graph.ask('sales', query('How are we doing'))) as Fields
  for (const metric of metrics) expect(metric).toMatchObject({ value: expect.any(Number), nullReason: null })
})

test('told again, the story changes nothing', async () => {
  const before = await steady()
  expect(await tellStoryOnce(kept(data).story, { gatewayUrl: stack.gateway.url, tokens: stack.tokens })).toBe(
    'told before',
  )
  expect(await tellStory({ gatewayUrl: stack.gateway.url, tokens: stack.tokens })).toBe(9)
  expect(await steady()).toEqual(before)
})

const everything = `{
  people(first: 50) { nodes { id manager { id } } }
  products(first: 20) { nodes { id } }
  feedbackItems(first: 20) { nodes { id status targetOn } }
  customers(first: 20) { nodes {
    id contacts(first: 10) { nodes { id } } deals(first: 5) { nodes { id stage } }
    contracts(first: 5) { nodes { id } } promises(first: 5) { nodes { id status } }
    handoffs(first: 3) { nodes { id state stateHistory { state since } } }
    onboarding { completedAt milestones { reachedAt confirmedByCustomer } }
    tickets(first: 6) { nodes { id replies(first: 6) { nodes { id } } stateHistory(first: 9) { nodes { state at } } } }
    feedback(first: 5) { nodes { id } }
    timeline(first: 60) { nodes { eventId } }
  } }
}`

/** All that the graph knows, once it was the same for half a second: the departments have heard of everything. */
async function steady(): Promise<unknown> {
  const answers: string[] = []
  await onceHeard(
    () => 'the departments to come to rest',
    async () => {
      answers.push(JSON.stringify(await graph.ask('admin', everything)))
      return new Set(answers.slice(-10)).size === 1 && answers.length >= 10
    },
  )
  return JSON.parse(answers.at(-1) ?? '')
}

publishedOperations(() => stack)

oneIdentity(() => stack)

editorInBrowser(() => stack)
