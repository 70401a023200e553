import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql'
import { fragmentsOf } from '../selected-fields'
import { objectsIn } from '../objects-in'
import { costOf } from './operation-cost'

const schema = buildSchema(`
  type Query { me: String customer(id: ID!): Customer customers(first: Int!): Customers! anything: [Thing!] byIds(ids: [ID!]!): [Customer!] metrics(ids: [ID!]!): [MetricValue!] }
  type MetricValue { value: Float breakdown(by: String!, first: Int!): [Slice!]! }
  type Slice { key: String }
  type Mutation { rename(input: Names): Customer! }
  input Names { names: [String!] more: [Names!] }
  type Customers { nodes: [Customer!]! edges: [Edge!]! totalCount: Int pageInfo: PageInfo! }
  type Edge { node: Customer! }
  type PageInfo { endCursor: String }
  type Customer { id: ID! name: String tags: [String!] deals(first: Int = 7): Deals! people: [Person!] }
  type Deals { nodes: [Deal!]! }
  type Deal { id: ID! customer: Customer }
  type Person { name: String }
  union Thing = Customer | Deal`)

function cost(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query)
  const [operation] = document.definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first')
  const fragments = fragmentsOf(document)
  const { objects, work } = costOf({ schema, operation, fragments, variables })
  return objects + work
}

test.each([
  ['a plain value', '{ me }', 0],
  ['one object', '{ customer(id: 1) { name tags } }', 1],
  ['a page', '{ customers(first: 5) { totalCount nodes { name } } }', 1 + 5],
  ['what goes with a page, once', '{ customers(first: 5) { pageInfo { endCursor } } }', 1 + 1],
  ['edges', '{ customers(first: 5) { edges { node { name } } } }', 1 + 5 * (1 + 1)],
  [
    'a page of pages',
    '{ customers(first: 5) { nodes { deals(first: 3) { nodes { id } } } } }',
    1 + 5 * (1 + 1 + 3),
  ],
  ['a list of unsaid length', '{ customer(id: 1) { people { name } } }', 1 + 10],
  [
    'a list under a page, not as long as the page',
    '{ customers(first: 2) { nodes { people { name } } } }',
    1 + 2 * (1 + 10),
  ],
  ['a length that is left to the schema', '{ customer(id: 1) { deals { nodes { id } } } }', 1 + 1 + 10],
  ['a page of no length', '{ customers(first: 0) { nodes { id } } }', 1],
  ['a page of negative length', '{ customers(first: -5) { nodes { id } } }', 1 + 100],
  ['a page longer than any', '{ customers(first: 2000000000) { nodes { id } } }', 1 + 100],
  ['a union', '{ anything { ... on Customer { name } ... on Deal { customer { id } } } }', 10 * (1 + 1)],
  ['a change', 'mutation { rename { name } }', 10 + 1],
  [
    'each element that a change is handed, however deep',
    'mutation { rename(input: { names: ["a", "b"], more: [{ names: ["c"] }] }) { name } }',
    10 + 4 + 1,
  ],
  ['one for each that is named', '{ byIds(ids: [1, 2, 3]) { name } }', 3],
  [
    'the heaviest grouping, for each that is named',
    '{ metrics(ids: [1, 2]) { breakdown(by: CUSTOMER, first: 1) { key } } }',
    2 * (1 + 200 + 1),
  ],
  ['introspection', getIntrospectionQuery(), 1_000],
  ['a type', '{ __type(name: "Query") { name } }', 20],
  [
    'a fragment in each of its places',
    '{ a: customers(first: 2) { ...F } b: customers(first: 3) { ...F } } fragment F on Customers { nodes { id } }',
    1 + 2 + 1 + 3,
  ],
])('%s', (_what, query, expected) => expect(cost(query)).toBe(expected))

test.each([
  [{ first: 5 }, 6],
  [{}, 21],
  [{ first: null }, 101],
  [{ first: 'many' }, 101],
])('a length in variables: %j', (variables, expected) => {
  expect(cost('query($first: Int! = 20) { customers(first: $first) { nodes { id } } }', variables)).toBe(
    expected,
  )
})

test('doubling fragments are counted without unfolding them', () => {
  const through = (at: number) => `customer { deals(first: 1) { nodes { ...F${at} } } }`
  const fragments = Array.from({ length: 200 }, (_, at) => {
    const inside = at === 199 ? 'id' : `${through(at + 1)} again: ${through(at + 1)}`
    return `fragment F${at} on Deal { ${inside} }`
  })
  const operation = '{ customer(id: 1) { deals(first: 1) { nodes { ...F0 } } } }'
  expect(cost(`${operation} ${fragments.join(' ')}`)).toBeGreaterThan(2 ** 199)
})

test('the objects of an answer are counted, not its values', () => {
  expect(
    objectsIn({ customer: { name: 'A', tags: ['x'], deals: { nodes: [{ id: 1 }, { id: 2 }, null] } } }),
  ).toBe(5)
})

test('a list in variables is as long as it is', () => {
  const query = 'query ($ids: [ID!]!) { metrics(ids: $ids) { value } }'
  expect(cost(query, { ids: ['a', 'b', 'c'] })).toBe(3 * (1 + 10))
})
