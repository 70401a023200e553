import { eventually } from '@customer-graph/testing'
import {
  type CallerName,
  type Fields,
  type Graph,
  graphAt,
  startStack,
  type StartedStack,
} from '@customer-graph/tools-stack'
import { meet, record } from './customer-record'

/** What the second mutation of a document answers, through the gateway: what is true after it, not what the first had read. */

let stack: StartedStack
let graph: Graph
let known: Record<'customerId' | 'dealId' | 'ticketId' | 'handoffId' | 'itemId' | 'calendarId', string>

beforeAll(async () => {
  stack = await startStack({ empty: true })
  graph = graphAt(stack.gateway.url, stack.tokens)
  known = await meetOneCustomer()
})
afterAll(async () => expect(await stack.stop()).toBe(0))

async function meetOneCustomer(): Promise<typeof known> {
  const customerId = await meet(graph, 1)
  const { id: dealId } = await graph.change(
    'sales',
    'openDeal',
    { customerId, kind: 'EXPANSION', stage: 'PROSPECTING' },
    '... on Deal { id }',
  )
  const seen = await eventually(
    'every department knows the customer',
    () =>
      graph.ask(
        'admin',
        `query ($id: ID!) {
           customer(id: $id) { ${record} tickets(first: 5) { nodes { id resolutionClock { state } } }
             handoffs(first: 5) { nodes { id firstContactClock { state } } } feedback(first: 5) { nodes { item { id } } } }
           businessCalendars { calendar { id } } }`,
        { id: customerId },
      ) as Promise<Fields>,
    ({ customer }) =>
      customer.tickets.nodes[0]?.resolutionClock && customer.handoffs.nodes[0]?.firstContactClock,
  )
  return {
    ...{ customerId, dealId: dealId as string, calendarId: seen.businessCalendars[0].calendar.id },
    ticketId: seen.customer.tickets.nodes[0].id,
    handoffId: seen.customer.handoffs.nodes[0].id,
    itemId: seen.customer.feedback.nodes[0].item.id,
  }
}

/** The inputs are written with the names of what is known, as `{{dealId}}`. */
const written = (text: string): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: keyof typeof known) => `"${known[name]}"`)

interface Case {
  readonly what: string
  readonly as: CallerName
  readonly one: string
  readonly two: string
  readonly fields: string
  /** What to look at in an answer, and what it is after each of the mutations. */
  readonly seen: (answer: Fields) => unknown
  readonly expected: readonly [unknown, unknown]
}

const packet = (goals: string) =>
  `preparePacket(input: { dealId: {{dealId}}, packet: { goals: [${goals}], successCriteria: [], stakeholders: [] } })`
const contract = (amountMinor: number) =>
  `startContract(input: { customerId: {{customerId}}, startsOn: "2026-01-01", endsOn: "2099-12-31",
     annualValue: { amountMinor: ${amountMinor}, currency: "USD" } })`
const promised = (text: string) =>
  `recordPromise(input: { customerId: {{customerId}}, text: "${text}", type: FEATURE })`
const contact = (name: string) =>
  `addContact(input: { customerId: {{customerId}}, name: "${name}", role: USER })`
const reply = (text: string) => `reply(input: { ticketId: {{ticketId}}, by: AGENT, text: "${text}" })`
const capture = (ref: string) =>
  `captureFeedback(input: { itemId: {{itemId}}, customerId: {{customerId}}, source: SUPPORT_TICKET,
     sourceRef: "${ref}", importance: IMPORTANT })`
const calendar = (zone: string) =>
  `setCalendar(input: { id: {{calendarId}}, name: "Hours", zone: "${zone}", week: { monday: [{ from: "09:00", to: "17:00" }] } })`

const cases: readonly Case[] = [
  {
    ...{ what: 'a customer', as: 'sales', fields: '... on Customer { industry }' },
    one: 'updateCustomer(input: { customerId: {{customerId}}, industry: "one" })',
    two: 'updateCustomer(input: { customerId: {{customerId}}, industry: "two" })',
    ...{ seen: ({ industry }) => industry, expected: ['one', 'two'] },
  },
  {
    what: 'contracts, and what they are worth a year',
    ...{ as: 'sales', one: contract(1), two: contract(2) },
    fields:
      '... on Contract { customer { recurringRevenue { amountMinor } contracts(first: 9) { nodes { id } } } }',
    seen: ({ customer }) => [customer.recurringRevenue.amountMinor, customer.contracts.nodes.length],
    expected: [
      [100_002, 2],
      [100_004, 3],
    ],
  },
  {
    ...{ what: 'a packet, and what it lacks', as: 'sales', one: packet(''), two: packet('"Answer"') },
    fields: '... on Deal { packet { goals missing { path } } }',
    seen: ({ packet: { goals, missing } }) => [goals, missing.some(({ path }: Fields) => path === 'goals')],
    expected: [
      [[], true],
      [['Answer'], false],
    ],
  },
  {
    ...{ what: 'deals', as: 'sales' },
    one: 'moveDeal(input: { dealId: {{dealId}}, stage: ENGAGING })',
    two: 'moveDeal(input: { dealId: {{dealId}}, stage: PROSPECTING })',
    fields: '... on Deal { customer { deals(first: 9, stage: ENGAGING) { nodes { id } } } }',
    ...{ seen: ({ customer }) => customer.deals.nodes.length, expected: [1, 0] },
  },
  {
    ...{ what: 'contacts', as: 'sales', one: contact('Grace'), two: contact('Priya') },
    fields: '... on Contact { customer { contacts(first: 9) { nodes { name } } } }',
    ...{ seen: ({ customer }) => customer.contacts.nodes.length, expected: [2, 3] },
  },
  {
    ...{ what: 'promises', as: 'sales', one: promised('a day'), two: promised('an hour') },
    fields: '... on CustomerPromise { customer { promises(first: 9) { nodes { text } } } }',
    ...{ seen: ({ customer }) => customer.promises.nodes.length, expected: [2, 3] },
  },
  {
    ...{ what: 'what was said', as: 'support', one: reply('Look into it.'), two: reply('Found it.') },
    fields: '... on Ticket { replies(first: 9) { nodes { text } } }',
    ...{ seen: ({ replies }) => replies.nodes.length, expected: [1, 2] },
  },
  {
    ...{ what: 'the clocks of a ticket', as: 'support' },
    one: 'waitOnCustomer(input: { ticketId: {{ticketId}} })',
    two: 'resolveTicket(input: { ticketId: {{ticketId}} })',
    fields: '... on Ticket { resolutionClock { state } }',
    ...{ seen: ({ resolutionClock }) => resolutionClock.state, expected: ['PAUSED', 'MET'] },
  },
  {
    ...{ what: 'a feedback item', as: 'product', one: capture('one'), two: capture('two') },
    fields: '... on FeedbackRequest { item { requests(first: 9) { nodes { sourceRef } } } }',
    ...{ seen: ({ item }) => item.requests.nodes.length, expected: [2, 3] },
  },
  {
    ...{ what: 'the history of a handoff, and its clocks', as: 'success' },
    one: 'claimHandoff(input: { handoffId: {{handoffId}} })',
    two: 'returnHandoff(input: { handoffId: {{handoffId}}, reasons: [{ code: GOALS_UNCLEAR }] })',
    fields: '... on Handoff { stateHistory { state } firstContactClock { state } }',
    seen: ({ stateHistory, firstContactClock }) => [stateHistory.length, firstContactClock.state],
    expected: [
      [2, 'RUNNING'],
      [3, 'PAUSED'],
    ],
  },
  {
    what: 'a calendar',
    ...{ as: 'operations', one: calendar('Europe/Paris'), two: calendar('Asia/Tokyo') },
    fields: '... on BusinessCalendarVersion { calendar { inForce { zone } } }',
    ...{ seen: ({ calendar }) => calendar.inForce.zone, expected: ['Europe/Paris', 'Asia/Tokyo'] },
  },
]

test.each(cases)('the second mutation of a document answers what is true after it: $what', async (each) => {
  const { one, two } = await graph.ask(
    each.as,
    written(`mutation { one: ${each.one} { ${each.fields} } two: ${each.two} { ${each.fields} } }`),
  )
  expect([one, two].map((answer) => each.seen(answer as Fields))).toEqual(each.expected)
})
