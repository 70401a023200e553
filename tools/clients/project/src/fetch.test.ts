import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createClient,
  CustomerRecordDocument,
  FindCustomersDocument,
  ReplyDocument,
} from '@customer-graph/graph-client'
import { aCustomer } from '@customer-graph/graph-client/mocks'
import manifest from '@customer-graph/graph-client/persisted-operations.json' with { type: 'json' }
import { counted, token, url } from './graph.ts'

const setUp = () => {
  const { send, conditions } = counted()
  return { graph: createClient({ url, token, fetch: send }), conditions }
}

async function someCustomer({ graph }: ReturnType<typeof setUp>): Promise<string> {
  const { data } = await graph.ask(FindCustomersDocument, { nameContains: 'a' })
  return data!.customers!.nodes[0]!.id
}

test('without a library, an answer tells the data, who is missing and what went wrong', async () => {
  const at = setUp()
  const variables = { id: await someCustomer(at) }
  assert.equal(typeof (await at.graph.ask(CustomerRecordDocument, variables)).data?.customer?.name, 'string')
  at.conditions.away = 'support'
  const { data, missing, errors } = await at.graph.ask(CustomerRecordDocument, variables)
  assert.equal(typeof data?.customer?.name, 'string')
  assert.deepEqual(
    missing.map(({ department, why }) => [department, why]),
    [['support', 'away']],
  )
  assert.deepEqual(errors, [])
})

test('pages follow each other', async () => {
  const { graph } = setUp()
  const first = (await graph.ask(FindCustomersDocument, { nameContains: '', first: 2 })).data!.customers!
  const after = first.pageInfo.endCursor
  const second = (await graph.ask(FindCustomersDocument, { nameContains: '', first: 2, after })).data!
    .customers!
  assert.equal(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size, 4)
})

test('a refusal has its code and its words', async () => {
  const { graph, conditions } = setUp()
  conditions.outcome = 'NotFound'
  const input = { ticketId: '01a21a75-0000-7000-8000-000000000000', by: 'AGENT' as const, text: 'Hello' }
  const { data } = await graph.ask(ReplyDocument, { input })
  assert.ok(data?.reply?.__typename === 'NotFound' && data.reply.code === 'NOT_FOUND')
})

test('builders of test data and the manifest of published operations come with it', () => {
  assert.equal(aCustomer({ name: 'Delmar' }).name, 'Delmar')
  assert.equal(manifest.format, 'apollo-persisted-query-manifest')
})
