import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ApolloClient,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client'
import {
  CustomerRecordDocument,
  FindCustomersDocument,
  possibleTypes,
  ReplyDocument,
} from '@customer-graph/graph-client'
import { apolloClient, partialAnswersCount } from '../recipes/apollo.ts'
import { counted, token, url } from './graph.ts'

const setUp = () => {
  const { send, conditions } = counted()
  return { client: apolloClient(url, token, send), conditions }
}
const codesOf = (error: unknown): unknown[] =>
  CombinedGraphQLErrors.is(error) ? error.errors.map(({ extensions }) => extensions?.['code']) : []

async function someCustomer(client: ReturnType<typeof apolloClient>): Promise<string> {
  const { data } = await client.query({ query: FindCustomersDocument, variables: { nameContains: 'a' } })
  const id = data?.customers?.nodes[0]?.id
  assert.ok(id)
  return id
}

test('a query has the types of its document, and is read from the cache the second time', async () => {
  const { client, conditions } = setUp()
  const variables = { id: await someCustomer(client) }
  const { data, error } = await client.query({ query: CustomerRecordDocument, variables })
  assert.equal(error, undefined)
  const name: string | null | undefined = data?.customer?.name
  assert.equal(typeof name, 'string')
  const { asked } = conditions
  assert.deepEqual((await client.query({ query: CustomerRecordDocument, variables })).data, data)
  assert.equal(conditions.asked, asked)
})

test('pages follow each other', async () => {
  const { client } = setUp()
  const query: TypedDocumentNode<Page, { after?: string }> = gql`
    query ($after: String) {
      customers(first: 2, after: $after) {
        nodes {
          id
        }
        pageInfo {
          endCursor
        }
      }
    }
  `
  type Page = { customers: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }
  const first = (await client.query({ query, variables: {} })).data!.customers
  const after = first.pageInfo.endCursor
  const second = (await client.query({ query, variables: { after } })).data!.customers
  assert.equal(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size, 4)
})

test('a refusal has its code and its words', async () => {
  const { client, conditions } = setUp()
  conditions.outcome = 'NotFound'
  const input = { ticketId: '01a21a75-0000-7000-8000-000000000000', by: 'AGENT' as const, text: 'Hello' }
  const { data, error } = await client.mutate({ mutation: ReplyDocument, variables: { input } })
  assert.equal(error, undefined)
  const result = data?.reply
  assert.equal(result?.__typename, 'NotFound')
  assert.ok('code' in result! && result.code === 'NOT_FOUND' && result.message.length > 0)
})

const partial: TypedDocumentNode<Partial, { id: string }> = gql`
  query ($id: ID!) {
    customer(id: $id) {
      id
      name
      open: tickets(first: 1) {
        totalCount
      }
      latest: tickets(first: 2) {
        nodes {
          id
        }
      }
    }
  }
`
type Partial = { customer: { name: string; open: object | null; latest: object | null } }

test('what one department does not tell takes nothing else with it, and says who is missing', async () => {
  const { client, conditions } = setUp()
  const variables = { id: await someCustomer(client) }
  conditions.away = 'support'
  const { data, error } = await client.query({ query: partial, variables })
  assert.equal(data?.customer.open, null)
  assert.equal(typeof data?.customer.name, 'string')
  assert.deepEqual([...new Set(codesOf(error))], ['SUBGRAPH_UNAVAILABLE'])
})

test('what is not known does not become nothing on the second read', async () => {
  const { client, conditions } = setUp()
  const variables = { id: await someCustomer(client) }
  conditions.away = 'support'
  await client.query({ query: partial, variables })
  const again = await client.query({ query: partial, variables })
  assert.deepEqual([...new Set(codesOf(again.error))], ['SUBGRAPH_UNAVAILABLE'])
  conditions.away = ''
  const known = await client.query({ query: partial, variables })
  assert.equal(known.error, undefined)
  assert.notEqual(known.data?.customer.open, null)
  const { asked } = conditions
  await client.query({ query: partial, variables })
  assert.equal(conditions.asked, asked)
})

test('Apollo’s own cache would show nothing, and no error', async () => {
  const { send, conditions } = counted()
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: new HttpLink({ uri: url, fetch: send, headers: { authorization: `Bearer ${token()}` } }),
    defaultOptions: partialAnswersCount,
  })
  const variables = { id: await someCustomer(client) }
  conditions.away = 'support'
  await client.query({ query: partial, variables })
  const { data, error } = await client.query({ query: partial, variables })
  assert.equal(data?.customer?.open, null)
  assert.equal(error, undefined)
})

test('nor for one row of a list', async () => {
  const { client, conditions } = setUp()
  const query: TypedDocumentNode<Rows> = gql`
    {
      customers(first: 3) {
        nodes {
          id
          tickets(first: 1) {
            totalCount
          }
        }
      }
    }
  `
  conditions.away = 'support'
  await client.query({ query })
  conditions.away = ''
  type Rows = { customers: { nodes: { tickets: object | null }[] } }
  const { data } = await client.query({ query })
  assert.ok(data!.customers.nodes.every(({ tickets }) => tickets !== null))
})

test('what is known of it stays in the cache', async () => {
  const { client, conditions } = setUp()
  const variables = { id: await someCustomer(client) }
  conditions.away = 'support'
  await client.query({ query: partial, variables })
  const { asked } = conditions
  const query: TypedDocumentNode<Pick<Partial, 'customer'>, { id: string }> = gql`
    query ($id: ID!) {
      customer(id: $id) {
        id
        name
      }
    }
  `
  assert.equal(typeof (await client.query({ query, variables })).data?.customer.name, 'string')
  assert.equal(conditions.asked, asked)
})
