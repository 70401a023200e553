import { resolve } from 'node:path'
import { buildClientSchema, buildSchema, type IntrospectionQuery, parse, print, Source } from 'graphql'
import { staleOutputs } from '../outputs'
import { cacheFacts, introspectionOf } from './cache-facts'
import { clientFiles } from './client-files'
import { idOf, manifestOf } from './manifest'
import { mockBuilders } from './mock-builders'
import { operationIn } from './operations'
import { schemaTypes, typedOperations } from './types'
import { readWithoutId } from './without-id'

const schema = buildSchema(`
  scalar DateTime
  type Query { deal(id: ID!): Deal deals(first: Int!): DealConnection! }
  type Deal { id: ID! wonAt: DateTime name: String! twin: Deal! }
  type DealConnection { edges: [DealEdge!]! nodes: [Deal!]! pageInfo: PageInfo! totalCount: Int! }
  type DealEdge { cursor: String! node: Deal! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
`)
const source = (text: string) => new Source(text, 'operations/deal.graphql')
const deal = operationIn(source('# Why.\nquery Deal($id: ID!) { deal(id: $id) { id, wonAt } }'), schema)

test('an operation is published as it is printed, under the hash of that', () => {
  expect(deal).toMatchObject({ name: 'Deal', type: 'query', body: print(parse(deal.body)) })
  expect(deal.body).not.toContain('#')
  expect(JSON.parse(manifestOf([deal]))).toEqual({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: idOf(deal.sent), name: 'Deal', type: 'query', body: deal.sent }],
  })
})

test.each([
  ['{ deal(id: 1) { id } }', 'must hold one operation, with a name'],
  ['query A { deal(id: 1) { id } } query B { deal(id: 1) { id } }', 'must hold one operation, with a name'],
  ['query A { deal(id: 1) { owner } }', 'Cannot query field "owner" on type "Deal"'],
])('the operation %s is refused, and its file named', (text, told) => {
  expect(() => operationIn(source(text), schema)).toThrow(`operations/deal.graphql: ${told}`)
})

test('what is answered has the types of JSON, and what may be null is null rather than absent', async () => {
  const text = await typedOperations(schema, [deal])
  expect(text).toContain('{ readonly id: string, readonly wonAt: string | null }')
  expect(text).toMatch(/DealDocument = .* as unknown as DocumentNode<DealQuery, DealQueryVariables>/)
})

test('a scalar whose type in JSON is not known is refused, and so is one without a mock value', async () => {
  const odd = buildSchema('scalar Odd type Query { thing: Thing } type Thing { odd: Odd! }')
  await expect(schemaTypes(odd)).rejects.toThrow('Odd')
  expect(() => mockBuilders(odd)).toThrow('There is no mock value for the scalar Odd')
})

test('builders know pages, and what can never be null and leads to itself', () => {
  const text = mockBuilders(schema)
  expect(text).toContain('export const aDealConnection = (\n  nodes: readonly Graph.Deal[] = [],')
  expect(text).toContain('totalCount: nodes.length,')
  expect(text).toContain('twin: given.twin ?? (made as Graph.Deal)')
  expect(text).toContain('wonAt: null,')
})

test.each([
  ['{ deals(first: 1) { nodes { id name } } }', []],
  ['{ deals(first: 1) { nodes { name } } }', ['Deal']],
  ['{ deal(id: 1) { id twin { name } } }', ['Deal']],
  ['{ deal(id: 1) { id twin { ...D } } } fragment D on Deal { id name }', []],
  ['{ deal(id: 1) { ...D } } fragment D on Deal { name }', ['Deal']],
])('an operation that reads an object without its id is found: %s', (text, types) => {
  expect(readWithoutId(parse(text), schema)).toEqual(types)
})

test('what a cache cannot see is told: what a union may be, and what has no id', () => {
  const text = cacheFacts(
    buildSchema(`type Query { a: A u: U i: I } type A implements I { id: ID! n: Int } interface I { n: Int }
      type B implements I { n: Int } union U = A | B`),
  )
  expect(text.replaceAll(/\s+/g, ' ')).toContain('{ "I": [ "A", "B" ], "U": [ "A", "B" ] }')
  expect(text).toMatch(/typesWithoutId: readonly string\[\] = \[\s+"B"\s+\]/)
})

test('the introspection that is published gives the schema again', () => {
  const built = buildClientSchema(JSON.parse(introspectionOf(schema)) as IntrospectionQuery)
  expect(Object.keys(built.getTypeMap()).sort()).toEqual(Object.keys(schema.getTypeMap()).sort())
})

test('a generated file that somebody edited is found', async () => {
  const root = resolve(__dirname, '../../../..')
  const outputs = await clientFiles(root)
  const edited = outputs.map((output) =>
    output.file.endsWith('mocks.ts') ? { ...output, text: `${output.text}// mine\n` } : output,
  )
  expect(staleOutputs(root, edited)).toContain('libs/graph-client/src/generated/mocks.ts')
}, 60_000)
