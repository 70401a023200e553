import { type FastifyRequest } from 'fastify'

/** What a request asks with, however it was sent. */
export interface Asked {
  readonly query: unknown
  readonly persistedQuery: unknown
}

/** The parts of a request that say which operation it wants, not yet checked. */
export function askedBy({ body, query }: FastifyRequest): Asked {
  const sent = (body ?? query ?? {}) as { query?: unknown; extensions?: unknown }
  const extensions = typeof sent.extensions === 'string' ? parsed(sent.extensions) : sent.extensions
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: unknown }
  return { query: sent.query, persistedQuery: persistedQuery ?? undefined }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined // Apollo says that it is not JSON
  }
}
