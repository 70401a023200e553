import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ResultOf } from 'gql.tada'
import { urqlClient } from '../recipes/urql.ts'
import { token, url } from './graph.ts'
import { graphql } from './tada/graph.ts'

const query = graphql(`
  query ($first: Int!) {
    deals(first: $first) {
      nodes {
        id
        stage
        value {
          amountMinor
        }
      }
    }
  }
`)

test('gql.tada reads the whole schema, and types what is asked', async () => {
  const { data, error } = await urqlClient(url, token).query(query, { first: 1 })
  assert.equal(error, undefined)
  const deals: ResultOf<typeof query>['deals'] = data!.deals
  const [deal] = deals!.nodes
  const stage: 'PROSPECTING' | 'ENGAGING' | 'WON' | 'LOST' | null = deal!.stage
  const amount: number | undefined = deal!.value?.amountMinor
  // @ts-expect-error -- a deal has no such field here, because it was not asked for
  assert.equal(deal!.lostReason, undefined)
  assert.ok(stage === null || typeof stage === 'string')
  assert.equal(typeof (amount ?? 0), 'number')
})
