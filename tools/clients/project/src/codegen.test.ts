import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GraphQLClient } from 'graphql-request'
import { handoffs } from './codegen/documents.ts'
import { getSdk } from './codegen/sdk.ts'
import { type CustomerPromise } from './codegen/types.ts'
import { urqlClient } from '../recipes/urql.ts'
import { token, url } from './graph.ts'

const sdk = getSdk(new GraphQLClient(url, { headers: { authorization: `Bearer ${token()}` } }))

test('an SDK that is generated from the schema alone answers promises', async () => {
  const { promises } = await sdk.OpenPromises({ first: 2 })
  assert.equal(promises?.nodes.length, 2)
  const status: CustomerPromise['status'] = promises.nodes[0]!.status
  assert.ok(status)
})

test('a refusal has its code and its words in an SDK, too', async () => {
  const input = { promiseId: '01a21a75-0000-7000-8000-000000000000', status: 'KEPT' as const }
  const { settlePromise } = await sdk.SettlePromise({ input })
  assert.ok(settlePromise?.__typename === 'NotFound' && settlePromise.code === 'NOT_FOUND')
})

test('a document of the client preset is taken by a client as it is', async () => {
  const { data, error } = await urqlClient(url, token).query(handoffs, { first: 2 })
  assert.equal(error, undefined)
  assert.equal(data?.handoffs?.nodes.length, 2)
})
