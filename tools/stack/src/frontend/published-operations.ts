import { join } from 'node:path'
import {
  ClaimHandoffDocument,
  createClient,
  CustomerRecordDocument,
  FindCustomersDocument,
} from '@customer-graph/graph-client'
import published from '@customer-graph/graph-client/persisted-operations.json'
import { root } from '../paths'
import type { StartedStack } from '../start-stack'
import { gatewayOfIds } from './gateway-of-ids'

const manifest = join(root, 'libs/graph-client/src/generated/persisted-operations.json')

/** What frontends were given is what a gateway in production answers, by its id, and nothing else is. */
export function publishedOperations(stackOf: () => StartedStack): void {
  describe('a gateway that takes ids of published operations alone', () => {
    let strict: Awaited<ReturnType<typeof gatewayOfIds>>
    let byId: ReturnType<typeof createClient>
    beforeAll(async () => {
      strict = await gatewayOfIds(stackOf(), manifest)
      byId = createClient({ url: strict.url, token: () => stackOf().tokens.success, idsOnly: true })
    })
    afterAll(() => strict?.stop())

    const found = async () =>
      (await byId.ask(FindCustomersDocument, { nameContains: 'Delmar' })).data!.customers!.nodes[0]!

    async function send(body: object): Promise<string> {
      const response = await fetch(strict.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${stackOf().tokens.success}` },
        body: JSON.stringify(body),
      })
      const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
      return errors[0]?.extensions.code ?? 'answered'
    }

    test('answers the client package', async () => {
      const { id } = await found()
      const { data, errors, missing, cost } = await byId.ask(CustomerRecordDocument, { id })
      expect({ errors, missing }).toEqual({ errors: [], missing: [] })
      expect(data?.customer).toMatchObject({ name: 'Delmar Pharma', supportSummary: { plan: 'premium' } })
      expect(cost?.actual).toBeGreaterThan(1)
      const { data: refused } = await byId.ask(ClaimHandoffDocument, { input: { handoffId: id } })
      expect(refused?.claimHandoff).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
    })

    const queries = published.operations.filter(({ type }) => type === 'query')
    test.each(queries)('answers $name', async ({ id }) => {
      const variables = { id: (await found()).id, nameContains: 'a' }
      expect(await send({ extensions: { persistedQuery: { version: 1, sha256Hash: id } }, variables })).toBe(
        'answered',
      )
    })

    test('refuses every operation that is written out, the published ones too', async () => {
      for (const query of ['{ customers(first: 1) { nodes { id } } }', queries[0]!.body])
        expect(await send({ query })).toBe('OPERATION_NOT_ALLOWED')
      const sha256Hash = '0'.repeat(64)
      expect(await send({ extensions: { persistedQuery: { version: 1, sha256Hash } } })).toBe(
        'PERSISTED_QUERY_NOT_FOUND',
      )
    })
  })
}
