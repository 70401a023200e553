import { readFileSync } from 'node:fs'
import { ConfigError } from '@customer-graph/subgraph'
import { GraphQLError, stripIgnoredCharacters } from 'graphql'
import { z } from 'zod'
import { memoizeText } from '../limits/memoize-text'

/**
 * `off`: anything goes. `audit`: what is not on the list is noticed and let through. `bodies`: only listed operations, sent in
 * whatever way. `ids`: only listed operations, and only by their id.
 */
export const safelistModes = ['off', 'audit', 'bodies', 'ids'] as const
export type SafelistMode = (typeof safelistModes)[number]

export interface SafelistSettings {
  readonly mode: SafelistMode
  /** Path of a manifest in Apollo's format; there is one unless the mode is `off`. */
  readonly file?: string
}

export interface Safelist {
  readonly mode: SafelistMode
  /** Every listed operation. */
  readonly bodies: readonly string[]
  /** The operation with this id, if it is listed. */
  bodyOf(id: string): string | undefined
  /** Whether an operation is listed, whatever its spaces, commas and comments. */
  holds(body: string): boolean
}

const manifestShape = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, the SHA-256 of the body'),
      body: z.string().min(1),
      name: z.string().optional(),
      type: z.enum(['query', 'mutation', 'subscription']).optional(),
    }),
  ),
})

/** Reads the manifest, once, at start. Throws ConfigError when it cannot be read or is not in Apollo's format. */
export function safelistFrom({ mode, file }: SafelistSettings): Safelist {
  const operations = mode === 'off' || file === undefined ? [] : readManifest(file)
  const bodies = new Map(operations.map(({ id, body }) => [id, body]))
  const listed = new Set(operations.map(({ body }) => normal(body)))
  const isListed = memoizeText((body) => ({ listed: listed.has(normal(body)) }))
  return {
    mode,
    bodies: [...bodies.values()],
    bodyOf: (id) => bodies.get(id),
    holds: (body) => isListed(body).listed,
  }
}

function readManifest(file: string): z.output<typeof manifestShape>['operations'] {
  const wrong = (why: string) =>
    new ConfigError(`Cannot start. SAFELIST_FILE: ${file} ${why}. Generate it anew from the clients.`)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw wrong(`cannot be read as JSON (${(error as Error).message})`)
  }
  const manifest = manifestShape.safeParse(json)
  if (manifest.success) return manifest.data.operations
  const [{ path, message } = { path: [], message: '' }] = manifest.error.issues
  throw wrong(`is no Apollo persisted query manifest: ${path.join('.') || 'it'}: ${message}`)
}

function normal(body: string): string {
  try {
    return stripIgnoredCharacters(body)
  } catch (error) {
    if (error instanceof GraphQLError) return body // not GraphQL, so it is listed at most as it stands
    throw error
  }
}
