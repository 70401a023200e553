import { newId } from '@customer-graph/glossary'
import { graphql } from 'graphql'
import { subgraphSchema } from '../graph-server'

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { result(key: String): CloseResult either: Either }
  interface Refusal { code: String! message: String! }
  type NotFound implements Refusal { code: String! message: String! }
  type WrongState implements Refusal { code: String! message: String! }
  type Ticket @key(fields: "id") { id: ID! title: String! }
  type Customer @key(fields: "id") { id: ID! tickets: Int }
  type Contact @key(fields: "id", resolvable: false) { id: ID! }
  union CloseResult = NotFound | Ticket | WrongState
  union Either = Ticket | Contact | NotFound`

const id = newId()
const schema = subgraphSchema('support', typeDefs, {
  Query: {
    result: (_root: unknown, { key: code }: { key?: string }) =>
      code ? { code, message: 'No.' } : { id, title: 'Broken' },
    either: () => ({ id }),
  },
  Ticket: { __resolveReference: () => null },
  Customer: { tickets: () => 3 },
})
const ask = async (source: string, variableValues = {}) => {
  const contextValue = { caller: { department: 'support' } }
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
  return { data: JSON.parse(JSON.stringify(data)), says: errors?.[0]?.message }
}

test('a union with one member that is no refusal says by itself what a value is', async () => {
  const typeOf = async (args: string) =>
    (await ask(`{ result${args} { __typename } }`)).data.result.__typename
  expect(await typeOf('')).toBe('Ticket')
  expect(await typeOf('(key: "WRONG_STATE")')).toBe('WrongState')
  expect(await typeOf('(key: "NOT_FOUND")')).toBe('NotFound')
})

test('a union of two things that may be answered needs a resolver of its own', async () => {
  expect((await ask('{ either { __typename } }')).says).toContain('Either')
})

const entities =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { id tickets } } }'

test('an entity without a reference resolver is its key, and its fields are resolved', async () => {
  const { data } = await ask(entities, { of: [{ __typename: 'Customer', id }] })
  expect(data._entities).toEqual([{ id, tickets: 3 }])
})

test('a key that is no id is refused, and an entity that has a resolver keeps it', async () => {
  const malformed = await ask(entities, { of: [{ __typename: 'Customer', id: 'twelve' }] })
  expect(malformed.says).toContain('id must be a UUIDv7')
  const { data } = await ask(entities, { of: [{ __typename: 'Ticket', id }] })
  expect(data._entities).toEqual([null])
})
