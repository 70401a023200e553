import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ApolloClient, ApolloLink, ServerError, gql, HttpLink, type TypedDocumentNode } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { generatePersistedQueryIdsFromManifest } from '@apollo/persisted-query-lists'
import { type PersistedQueryManifest } from '@apollo/generate-persisted-query-manifest'
import { GraphCache, partialAnswersCount } from '../recipes/apollo.ts'
import { token } from './graph.ts'

const query: TypedDocumentNode<{ customers: { nodes: { id: string; name: string }[] } }> = gql(
  readFileSync(new URL('./persisted/customers.graphql', import.meta.url), 'utf8'),
)
const manifest = JSON.parse(
  readFileSync(new URL('../persisted-query-manifest.json', import.meta.url), 'utf8'),
) as PersistedQueryManifest

/** A gateway that takes the ids of this manifest, and nothing else. */
const uri = process.env['GRAPH_IDS_URL']!
const client = new ApolloClient({
  cache: new GraphCache(),
  defaultOptions: partialAnswersCount,
  link: ApolloLink.from([
    new PersistedQueryLink(generatePersistedQueryIdsFromManifest({ loadManifest: async () => manifest })),
    new HttpLink({ uri, headers: { authorization: `Bearer ${token()}` } }),
  ]),
})

test('what Apollo’s tool writes is what a gateway of ids takes from Apollo Client', async () => {
  assert.equal(manifest.operations.length, 1)
  const { data } = await client.query({ query })
  assert.equal(data?.customers.nodes.length, 2)
})

test('what is not on the list is refused', async () => {
  const direct = new ApolloClient({
    cache: new GraphCache(),
    defaultOptions: partialAnswersCount,
    link: new HttpLink({ uri, headers: { authorization: `Bearer ${token()}` } }),
  })
  const other: typeof query = gql`
    {
      customers(first: 3) {
        nodes {
          id
          name
        }
      }
    }
  `
  const { error } = await direct.query({ query: other })
  assert.ok(ServerError.is(error))
  assert.equal(error.statusCode, 403)
  assert.match(error.bodyText, /OPERATION_NOT_ALLOWED/)
})
