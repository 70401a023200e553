import { type FastifyRequest } from 'fastify'

/** What a client asks for, however it was sent; nothing of it is checked yet. */
export interface Asked {
  readonly query?: unknown
  readonly variables?: unknown
  readonly operationName?: unknown
  readonly extensions?: unknown
}

/** What a request asks for: in its body, or in its address, where variables and extensions are JSON in text. */
export function askedBy({ body, query: search }: FastifyRequest): Asked {
  const { query, variables, operationName, extensions } = (body ?? search ?? {}) as Asked
  return { query, operationName, variables: parsed(variables), extensions: parsed(extensions) }
}

/** What stays text is no JSON, and refused by whoever needs it. */
function parsed(given: unknown): unknown {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given)
  } catch {
    return given
  }
}
