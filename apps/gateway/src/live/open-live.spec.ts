import { createHash } from 'node:crypto'
import { graphError, maskError } from '@customer-graph/subgraph'
import { buildSchema } from 'graphql'
import { type Asked } from '../caller/asked-by'
import { admission } from '../limits/admission'
import { charging } from '../limits/charge'
import { type OperationLimits } from '../limits/operation-limits'
import { rateLimit } from '../limits/rate-limit'
import { type Reason } from '../limits/rejections'
import { persistedOperations } from '../safelist/persisted-operations'
import { type Safelist, type SafelistMode } from '../safelist/safelist'
import { recordingLog } from '../spec/stub-subgraphs'
import { type Pushes } from './live-graph'
import { type LiveOperation } from './live-operation'
import { openLive } from './open-live'

const schema = buildSchema(`
  type Query { customer(id: ID!): Customer }
  type Mutation { register(name: String!): Customer }
  type Customer { id: ID! name: String tickets(first: Int!): [Customer!] }
  type Subscription { customerActivity(customerId: ID!): CustomerActivity }
  type CustomerActivity { eventId: ID! customer: Customer }`)
const limits: OperationLimits = {
  ...{ tokens: 100, fields: 20, depth: 5, aliases: 2, directives: 2, rootFields: 2, repeats: 2, cost: 50 },
}
const good = 'subscription Watch($id: ID!) { customerActivity(customerId: $id) { eventId } }'
const id = createHash('sha256').update(good).digest('hex')
const byId = { extensions: { persistedQuery: { version: 1, sha256Hash: id } } }
const variables = { id: 'c1' }
const unlimited = rateLimit({ costPerSecond: 0, costAtOnce: 1 }, () => 0)

/** What becomes of a wish, and what is noticed besides. */
function open(wish: Asked, mode: SafelistMode = 'off', { full = false, rate = unlimited } = {}) {
  let push = () => {}
  const [noticed, audited, read]: [Reason[], string[], LiveOperation[]] = [[], [], []]
  const pushes = {} as Pushes
  const safelist: Safelist = {
    mode,
    bodies: [good],
    bodyOf: (wanted) => (mode !== 'off' && wanted === id ? good : undefined),
    holds: (body) => body === good,
  }
  const rejected = (reason: Reason) => void noticed.push(reason)
  const opened = openLive({
    schema: () => schema,
    admit: admission({ limits, safelist, rejected, audited: (text) => void audited.push(text) }),
    operations: persistedOperations(safelist),
    charge: charging({ maximum: limits.cost, rate, rejected }),
    rate,
    mask: maskError(recordingLog().log),
    live: (operation, _client, paid) => {
      read.push(operation)
      push = paid
      return full ? graphError('RATE_LIMITED', 'full') : pushes
    },
  })(wish, { subject: 'p1', now: async () => undefined })
  return { code: opened.errors?.[0]?.extensions?.['code'], opened, pushes, noticed, audited, read, push }
}
const customer = (fields: string) =>
  `subscription { customerActivity(customerId: "c1") { customer { ${fields} } } }`

test('a subscription that keeps all rules is opened, with its variables', () => {
  const { opened, pushes, read, noticed } = open({ query: good, variables, operationName: 'Watch' })
  expect(opened).toMatchObject({ pushes })
  expect(read[0]!.interest).toEqual({ customerIds: ['c1'] })
  expect(noticed).toEqual([])
})

test.each<[string, Asked, string]>([
  ['no text at all', {}, 'BAD_USER_INPUT'],
  ['a text that is a number', { query: 1 }, 'BAD_USER_INPUT'],
  ['no GraphQL', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: customer('nmae') }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a name that is the executor’s own',
    { query: customer('__customerId: name') },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'two fields at the root',
    {
      query: `subscription { ${'a'}: customerActivity(customerId: "1") { eventId } b: customerActivity(customerId: "2") { eventId } }`,
    },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a fragment that spreads itself',
    { query: `${customer('...F')} fragment F on Customer { ...F }` },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a query', { query: '{ customer(id: "c1") { name } }' }, 'OPERATION_RESOLUTION_FAILURE'],
  ['a mutation', { query: 'mutation { register(name: "x") { id } }' }, 'OPERATION_RESOLUTION_FAILURE'],
  [
    'an operation that is not in the document',
    { query: good, operationName: 'Other' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'two operations and no name',
    { query: `${good} ${good.replace('Watch', 'Again')}`, variables },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a variable that is missing', { query: good }, 'BAD_USER_INPUT'],
  ['a variable of another type', { query: good, variables: { id: ['a', 'b'] } }, 'BAD_USER_INPUT'],
  ['variables that are a list', { query: good, variables: ['c1'] }, 'BAD_USER_INPUT'],
  ['the id of a text that was never sent', byId, 'PERSISTED_QUERY_NOT_FOUND'],
  ['an id that is none', { extensions: { persistedQuery: 'x' } }, 'BAD_USER_INPUT'],
  ['too long a text', { query: customer('name '.repeat(100)) }, 'OPERATION_TOO_COMPLEX'],
  [
    'too deep a text',
    { query: customer('tickets(first: 1) { tickets(first: 1) { tickets(first: 1) { name } } }') },
    'OPERATION_TOO_COMPLEX',
  ],
  ['too costly an operation', { query: customer('tickets(first: 100) { name }') }, 'OPERATION_TOO_COMPLEX'],
])('%s is refused by its code, and listens to nothing', (_what, wish, code) => {
  const refused = open(wish)
  expect([refused.code, refused.read]).toEqual([code, []])
})

test('a refusal beyond a limit names the limit, as that of any operation, and is counted', () => {
  const deep = open({
    query: customer('tickets(first: 1) { tickets(first: 1) { tickets(first: 1) { name } } }'),
  })
  expect(deep.opened.errors![0]!.extensions).toMatchObject({ limit: { what: 'depth', maximum: 5 } })
  const costly = open({ query: customer('tickets(first: 100) { name }') })
  expect(costly.opened.errors![0]!.extensions).toMatchObject({ cost: { maximum: 50 } })
  expect([...deep.noticed, ...costly.noticed]).toEqual(['depth', 'cost'])
})

const unlisted = { query: good.replace('Watch', 'Other'), variables }
test.each<[SafelistMode, string, Asked, string | undefined, Reason[]]>([
  ['audit', 'an unlisted one', unlisted, undefined, ['audited']],
  ['audit', 'a listed one', { query: good, variables }, undefined, []],
  ['bodies', 'a listed one', { query: good, variables }, undefined, []],
  ['bodies', 'a listed one by its id', { ...byId, variables }, undefined, []],
  ['bodies', 'an unlisted one', unlisted, 'OPERATION_NOT_ALLOWED', ['not-allowed']],
  ['ids', 'one by its id', { ...byId, variables }, undefined, []],
  ['ids', 'a listed one by its text', { query: good, variables }, 'OPERATION_NOT_ALLOWED', ['not-allowed']],
  ['ids', 'another beside the id', { ...unlisted, ...byId }, 'BAD_USER_INPUT', []],
])('with the safelist at %s, %s is let through or refused', (mode, _what, wish, code, reasons) => {
  const { code: found, noticed, audited } = open(wish, mode)
  expect([found, noticed]).toEqual([code, reasons])
  expect(audited).toEqual(mode === 'audit' && reasons.length > 0 ? [unlisted.query] : [])
})

test('what the live graph refuses is told', () => {
  expect(open({ query: good, variables }, 'off', { full: true }).opened.errors).toMatchObject([
    { message: 'full' },
  ])
})

test('what a subscription costs is taken from what its caller has: when it is opened, and for each push', () => {
  const rate = rateLimit({ costPerSecond: 1, costAtOnce: 20 }, () => 0)
  const query = customer('tickets(first: 9) { name }')
  const { opened, push } = open({ query }, 'off', { rate })
  expect(opened.errors).toBeUndefined()
  const before = rate.settle('p1', 0)
  push()
  expect([before, rate.settle('p1', 0)]).toEqual([9, 0])
  const again = open({ query }, 'off', { rate })
  expect([again.code, again.noticed, again.read]).toEqual(['RATE_LIMITED', ['rate'], []])
  expect(again.opened.errors![0]!.extensions).toMatchObject({ retryAfter: expect.any(Number) })
})

test.each([
  ['the only field is skipped', 'customerActivity(customerId: "c1") @skip(if: true) { eventId }', {}],
  ['a variable skips it', 'customerActivity(customerId: "c1") @skip(if: $s) { eventId }', { s: true }],
  [
    'it is in a fragment that is not included',
    '... @include(if: false) { customerActivity(customerId: "c1") { eventId } }',
    {},
  ],
  ['null decides', 'customerActivity(customerId: "c1") @skip(if: $s) { eventId }', { s: null }],
  [
    'null decides further down',
    'customerActivity(customerId: "c1") { customer { id @include(if: $s) name } }',
    { s: null },
  ],
])('a subscription of which nothing can be told is refused, and says so: %s', (_what, selection, values) => {
  const head = selection.includes('$s') ? 'subscription ($s: Boolean = false)' : 'subscription'
  expect(open({ query: `${head} { ${selection} }`, variables: values }).code).toBe('BAD_USER_INPUT')
})

test.each([
  [
    'two fields',
    'subscription { a: customerActivity(customerId: "c1") { eventId } b: customerActivity(customerId: "c1") { eventId } }',
  ],
  ['introspection', 'subscription { __typename }'],
])('a subscription to %s is refused', (_what, query) => {
  expect(open({ query }).code).toBe('GRAPHQL_VALIDATION_FAILED')
})
