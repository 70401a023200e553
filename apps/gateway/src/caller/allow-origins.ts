import cors, { type FastifyCorsOptions } from '@fastify/cors'
import { type FastifyInstance } from 'fastify'

/** Origins as browsers send them, like `https://crm.example.com`, or patterns of them. */
export type Origins = readonly (string | RegExp)[]

/** Pages of anybody who develops on the machine of the gateway. */
export const loopbackOrigins: Origins = [/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/]

/** How long a browser may remember what it was allowed. */
const rememberedSeconds = 3_600

/**
 * Lets pages of these origins ask the graph from a browser, and no other: a browser keeps what is answered from their pages.
 * Nothing else of the gateway may be read from elsewhere, least of all the start page with its tokens. Must be awaited before
 * routes are added.
 */
export async function allowOrigins(http: FastifyInstance, origins: Origins): Promise<void> {
  if (origins.length === 0) return
  const allowed: FastifyCorsOptions = {
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: rememberedSeconds,
  }
  await http.register(cors, {
    delegator: ({ url = '' }, decide) => decide(null, isGraph(url) ? allowed : { origin: false }),
  })
}

const isGraph = (url: string): boolean => /^\/graphql(\/stream)?(\?|$)/.test(url)
