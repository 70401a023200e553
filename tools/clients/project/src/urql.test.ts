import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CustomerRecordDocument, FindCustomersDocument, ReplyDocument } from '@customer-graph/graph-client'
import { cacheExchange, Client, type ClientOptions, fetchExchange, gql } from '@urql/core'
import { urqlClient } from '../recipes/urql.ts'
import { counted, token, url } from './graph.ts'

const setUp = (more: Partial<ClientOptions> = {}) => {
  const { send, conditions } = counted()
  return { client: urqlClient(url, token, { fetch: send, ...more }), conditions }
}

async function someCustomer(client: Client): Promise<string> {
  const { data } = await client.query(FindCustomersDocument, { nameContains: 'a' })
  const id = data?.customers?.nodes[0]?.id
  assert.ok(id)
  return id
}

test('a query has the types of its document, and is read from the cache the second time', async (context) => {
  const warned = context.mock.method(console, 'warn', () => undefined)
  const { client, conditions } = setUp()
  const variables = { id: await someCustomer(client) }
  const { data, error } = await client.query(CustomerRecordDocument, variables)
  assert.equal(error, undefined)
  const name: string | null | undefined = data?.customer?.name
  assert.equal(typeof name, 'string')
  const { asked } = conditions
  assert.deepEqual((await client.query(CustomerRecordDocument, variables)).data, data)
  assert.equal(conditions.asked, asked)
  assert.deepEqual(
    warned.mock.calls.flatMap(({ arguments: words }) => words),
    [],
  )
})

test('pages follow each other', async () => {
  const { client } = setUp()
  const query = gql<Page>`
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
  const first = (await client.query(query, {})).data!.customers
  const second = (await client.query(query, { after: first.pageInfo.endCursor })).data!.customers
  assert.equal(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size, 4)
})

test('a refusal has its code and its words', async () => {
  const { client, conditions } = setUp()
  conditions.outcome = 'NotFound'
  const input = { ticketId: '01a21a75-0000-7000-8000-000000000000', by: 'AGENT' as const, text: 'Hello' }
  const { data, error } = await client.mutation(ReplyDocument, { input })
  assert.equal(error, undefined)
  assert.equal(data?.reply?.__typename, 'NotFound')
  assert.ok(data.reply && 'code' in data.reply && data.reply.code === 'NOT_FOUND')
})

const partial = gql<{ customer: { name: string; tickets: object | null } }>`
  query ($id: ID!) {
    customer(id: $id) {
      id
      name
      tickets(first: 1) {
        totalCount
      }
    }
  }
`

test('what is not known does not become nothing on the second read', async () => {
  const { client, conditions } = setUp()
  const variables = { id: await someCustomer(client) }
  conditions.away = 'support'
  for (const _read of [1, 2]) {
    const { data, error } = await client.query(partial, variables)
    assert.equal(typeof data?.customer.name, 'string')
    assert.equal(data?.customer.tickets, null)
    assert.deepEqual(
      error?.graphQLErrors.map(({ extensions }) => extensions['code']),
      ['SUBGRAPH_UNAVAILABLE'],
    )
  }
  conditions.away = ''
  const { data, error } = await client.query(partial, variables)
  assert.equal(error, undefined)
  assert.notEqual(data?.customer.tickets, null)
})

test('urql’s own cache of documents keeps the error with the null', async () => {
  const { send, conditions } = counted()
  const fetchOptions = { headers: { authorization: `Bearer ${token()}` } }
  const client = new Client({
    ...{ url, fetch: send, fetchOptions, preferGetMethod: false },
    exchanges: [cacheExchange, fetchExchange],
  })
  const variables = { id: await someCustomer(client) }
  conditions.away = 'support'
  for (const _read of [1, 2]) {
    const { error } = await client.query(partial, variables)
    assert.deepEqual(
      error?.graphQLErrors.map(({ extensions }) => extensions['code']),
      ['SUBGRAPH_UNAVAILABLE'],
    )
  }
})
