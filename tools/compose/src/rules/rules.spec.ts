import { accessPolicy } from '@customer-graph/glossary'
import { violations } from '.'

/** Nothing is hidden: what the real policy names is not in these schemas. */
const policy = { ...accessPolicy, mutations: {}, fields: {}, rows: {} }

const sales = {
  name: 'sales',
  sdl: `
    type Query {
      "A customer." customer(id: ID!): Customer
      "Deals." deals(first: Int!, after: String): DealConnection
    }
    type Mutation {
      "Wins." winDeal(input: WinDealInput!): WinDealResult
      "Brings in." importDeals(input: WinDealInput!): ImportReport
    }
    "Says no." interface Refusal { "Why." code: String! }
    "No such." type NotFound implements Refusal { code: String! }
    "What happened." type ImportReport { "How many." created: Int! }
    "Wins." input WinDealInput { "Which." id: ID! }
    "Won or not." union WinDealResult = Deal | NotFound
    "A company." type Customer @key(fields: "id") { id: ID! "Its name." name: String }
    "A chance." type Deal @key(fields: "id") {
      id: ID!
      "How far." stage: Stage!
      "Who sells." seller: Person
      "What it rests on. At most 20." related: [Deal!]
    }
    "How far." enum Stage { "Not yet." OPEN }
    "A page." type DealConnection { "The deals." nodes: [Deal!]! "Who." people: [Person!]! }
    "A colleague." type Person @key(fields: "id", resolvable: false) { id: ID! }`,
}
const support = {
  name: 'support',
  sdl: `
    type Query { "Tickets." tickets(first: Int!, after: String): TicketConnection }
    "A company." type Customer @key(fields: "id") { id: ID! "Open ones." open: Int }
    "A page." type TicketConnection { "How many." total: Int! }`,
}

/** What is said when one text of the sales schema is planted in place of another. */
const planted = (from: string, to: string): string[] => {
  if (!sales.sdl.includes(from)) throw new Error(`The schema holds no ${from}`)
  return violations([{ ...sales, sdl: sales.sdl.replace(from, to) }, support], policy)
}

test('a graph that keeps the rules has nothing said about it', () => {
  expect(violations([sales, support], policy)).toEqual([])
})

const cases: [string, string, string, string][] = [
  ['a type without a description', '"A chance." type Deal', 'type Deal', 'Deal has no description'],
  ['a field without a description', '"How far." stage', 'stage', 'Deal.stage has no description'],
  ['an empty description', '"How far." stage', '" " stage', 'Deal.stage has no description'],
  ['an input field without a description', '"Which." id', 'id', 'WinDealInput.id has no description'],
  ['an enum value without a description', '"Not yet." OPEN', 'OPEN', 'Stage.OPEN has no description'],
  ['a union without a description', '"Won or not." union', 'union', 'WinDealResult has no description'],
  [
    'a mutation that cannot refuse a text',
    '"Which." id: ID! }',
    '"Which." id: ID! "Why." reason: String }',
    'Mutation.winDeal takes texts: add InvalidInput to its result.',
  ],
  [
    'a mutation with an idempotency key that cannot conflict',
    '"Which." id: ID! }',
    '"Which." id: ID! "Once." idempotencyKey: String }',
    'Mutation.winDeal takes an idempotency key: add Conflict to its result.',
  ],
  [
    'a text without a limit',
    '"Which." id: ID! }',
    '"Which." id: ID! "Verses." poem: String }',
    'Mutation.importDeals takes the text WinDealInput.poem',
  ],
  [
    'a required root query',
    'customer(id: ID!): Customer',
    'customer(id: ID!): Customer!',
    'Query.customer must be nullable',
  ],
  ['a required root mutation', ': WinDealResult', ': WinDealResult!', 'Mutation.winDeal must be nullable'],
  [
    'a required field of a shared entity',
    'name: String',
    'name: String!',
    'Customer.name must be nullable: Customer is shared by sales and support',
  ],
  [
    'a required reference to a stub',
    'seller: Person',
    'seller: Person!',
    'Deal.seller must be nullable: Person belongs to another department',
  ],
  [
    '@authenticated',
    'stage: Stage!',
    'stage: Stage! @authenticated',
    '@authenticated makes the gateway refuse to start',
  ],
  [
    '@requiresScopes under its prefix',
    'stage: Stage!',
    'stage: Stage! @federation__requiresScopes(scopes: [["a"]])',
    '@requiresScopes makes',
  ],
  [
    '@policy imported',
    'type Mutation',
    'extend schema @link(url: "https://x", import: ["@policy"]) type Mutation',
    '@policy makes',
  ],
  [
    '@context',
    '"A company." type Customer',
    '"A company." type Customer @context(name: "c")',
    '@context makes',
  ],
  ['@cacheTag', 'stage: Stage!', 'stage: Stage! @cacheTag(format: "x")', '@cacheTag makes'],
  [
    'a root field that two define',
    'deals(first',
    'tickets(first',
    'support: Query.tickets belongs to sales already',
  ],
  [
    'an id that is a name in another system',
    '"A colleague." type Person',
    '"A name elsewhere." type ExternalRef { "The name." id: String! } "A colleague." type Person',
    'ExternalRef.id is String!, but an id is ID! and names the object it stands in',
  ],
  [
    'a growing list',
    'What it rests on. At most 20.',
    'What it rests on.',
    'Deal.related is a list that can grow',
  ],
  [
    'a connection without first',
    'deals(first: Int!, after: String)',
    'deals(after: String)',
    'Query.deals needs the argument first: Int!',
  ],
  [
    'a connection with an optional first',
    'deals(first: Int!',
    'deals(first: Int',
    'Query.deals needs the argument first: Int!',
  ],
  [
    'a connection without after',
    'deals(first: Int!, after: String)',
    'deals(first: Int!)',
    'Query.deals needs the argument after: String',
  ],
  [
    'a mutation with two arguments',
    'winDeal(input: WinDealInput!)',
    'winDeal(input: WinDealInput!, now: String)',
    'Mutation.winDeal must take exactly one argument',
  ],
  [
    'a mutation with an argument of another name',
    'winDeal(input: WinDealInput!)',
    'winDeal(deal: WinDealInput!)',
    'Mutation.winDeal must take exactly one argument',
  ],
  [
    'a mutation that returns the object alone',
    ': WinDealResult',
    ': Deal',
    'Mutation.winDeal must return a union',
  ],
]
test.each(cases)('%s is found', (_what, from, to, said) => {
  expect(planted(from, to)).toEqual(expect.arrayContaining([expect.stringContaining(said)]))
})

test('a required list in a page of another department’s entities is the page’s own, and allowed', () => {
  expect(violations([sales, support], policy).filter((line) => line.includes('DealConnection'))).toEqual([])
})
