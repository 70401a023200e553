import { type Log } from '@customer-graph/subgraph'
import { GraphQLError, parse, print, stripIgnoredCharacters, visit } from 'graphql'
import { z } from 'zod'
import { memoizeText } from '../limits/memoize-text'
import { reloadedFile } from '../reloaded-file'

/**
 * `off`: anything goes. `audit`: what is not on the list is noticed and let through. `bodies`: only listed operations, sent in
 * whatever way. `ids`: only listed operations, and only by their id.
 */
export const safelistModes = ['off', 'audit', 'bodies', 'ids'] as const
export type SafelistMode = (typeof safelistModes)[number]

export interface SafelistSettings {
  readonly mode: SafelistMode
  /** Paths of manifests in Apollo's format; there is one unless the mode is `off`. */
  readonly files: readonly string[]
}

export interface Safelist {
  readonly mode: SafelistMode
  /** Every listed operation. */
  readonly bodies: readonly string[]
  /** The operation with this id, if it is listed. */
  bodyOf(id: string): string | undefined
  /** Whether an operation is listed, however it is written. */
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

interface Manifest {
  readonly bodies: ReadonlyMap<string, string>
  readonly listed: ReadonlySet<string>
}

export interface SafelistOptions extends SafelistSettings {
  /** How often to look whether a manifest has changed, in milliseconds. */
  readonly everyMs: number
  readonly log: Log
}

/**
 * The operations of all manifests: a file for each client. A client's name proves nothing, so what one of them lists is
 * answered to all. Read at start, which throws ConfigError when one is no manifest, and again when a file changes.
 */
export function safelistFrom({ mode, files, everyMs, log }: SafelistOptions): Safelist & { stop(): void } {
  const manifests = (mode === 'off' ? [] : files).map((path) =>
    reloadedFile({ variable: 'SAFELIST_FILE', path, everyMs, read: readManifest, log }),
  )
  let isListed = judge(manifests)
  for (const manifest of manifests) manifest.onChange(() => (isListed = judge(manifests)))
  return {
    mode,
    get bodies() {
      return manifests.flatMap(({ content }) => [...content.bodies.values()])
    },
    bodyOf(id) {
      for (const { content } of manifests) {
        const body = content.bodies.get(id)
        if (body !== undefined) return body
      }
      return undefined
    },
    holds: (body) => isListed(body).listed,
    stop: () => manifests.forEach((manifest) => manifest.stop()),
  }
}

const judge = (manifests: readonly { readonly content: Manifest }[]) =>
  memoizeText((body) => {
    const text = normal(body)
    return { listed: manifests.some(({ content }) => content.listed.has(text)) }
  })

function readManifest(text: string): Manifest {
  const manifest = manifestShape.safeParse(parsed(text))
  if (!manifest.success) {
    const [{ path, message } = { path: [], message: '' }] = manifest.error.issues
    throw new Error(`is no Apollo persisted query manifest: ${path.join('.') || 'it'}: ${message}`)
  }
  const { operations } = manifest.data
  return {
    bodies: new Map(operations.map(({ id, body }) => [id, body])),
    listed: new Set(operations.map(({ body }) => normal(body))),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`cannot be read as JSON (${(error as Error).message})`)
  }
}

/**
 * The same for whatever spaces, commas and comments, whatever order of its parts, and whether or not a client's cache asks for
 * the type of everything: `__typename` tells nobody more than they may know.
 */
function normal(body: string): string {
  try {
    const document = visit(parse(body), {
      Field: ({ name, alias }, _key, parent) =>
        name.value === '__typename' && !alias && Array.isArray(parent) && parent.length > 1
          ? null
          : undefined,
    })
    const parts = document.definitions.map((definition) => stripIgnoredCharacters(print(definition)))
    return parts.sort().join('')
  } catch (error) {
    if (error instanceof GraphQLError) return body // not GraphQL, so it is listed at most as it stands
    throw error
  }
}
