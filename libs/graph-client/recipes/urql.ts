import { typesWithoutId } from '@customer-graph/graph-client'
import introspection from '@customer-graph/graph-client/introspection.json' with { type: 'json' }
import { Client, type ClientOptions, fetchExchange } from '@urql/core'
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache'

/** What Graphcache has to know of the graph. It keeps no null that an error explains. */
export const graphCache = cacheExchange({
  schema: introspection as unknown as NonNullable<CacheExchangeOpts['schema']>,
  keys: Object.fromEntries(typesWithoutId.map((type) => [type, () => null])),
})

/** A client of the customer graph. */
export const urqlClient = (url: string, token: () => string, more: Partial<ClientOptions> = {}): Client =>
  new Client({
    url,
    exchanges: [graphCache, fetchExchange],
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { authorization: `Bearer ${token()}` } }),
    ...more,
  })
