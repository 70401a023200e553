import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ShippedOperation } from './breaking/uses'

/** The graph that others build on: what a release wrote, kept until the next one. */
export interface PublishedGraph {
  readonly supergraph: string
  /** The version that was released; null while nobody outside was promised anything. */
  readonly released: string | null
  /** The operations that were shipped with it, by the client that ships them. */
  readonly operations: readonly ShippedOperation[]
}

interface Seal {
  readonly released: string | null
  readonly sha256: string
}

interface Manifest {
  readonly operations: readonly { readonly name: string; readonly body: string }[]
}

/** Where it is kept, under the workspace's root. */
export const publishedFolder = 'apps/gateway/published'

const files = (root: string) => {
  const folder = join(root, publishedFolder)
  const operations = join(folder, 'operations')
  return { supergraph: join(folder, 'supergraph.graphql'), seal: join(folder, 'release.json'), operations }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The published graph. Throws, with what to do, where there is none or where somebody changed it by hand. */
export function readPublished(root: string): PublishedGraph {
  const { supergraph: file, seal: sealFile, operations: folder } = files(root)
  if (!existsSync(file) || !existsSync(sealFile))
    throw new Error(
      `${publishedFolder} holds no graph to compare with. Run: npx tsx tools/compose/src/publish.ts`,
    )
  const supergraph = readFileSync(file, 'utf8')
  const { sha256, released } = JSON.parse(readFileSync(sealFile, 'utf8')) as Seal
  if (sha256 !== hashOf(supergraph))
    throw new Error(`${publishedFolder} was changed by hand. Put it back; a release alone changes it.`)
  return { supergraph, released, operations: existsSync(folder) ? operationsIn(folder) : [] }
}

const operationsIn = (folder: string): ShippedOperation[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Manifest).operations.map(({ name, body }) => ({
        ...{ name, body },
        by: file.replace(/\.json$/, ''),
      })),
    )

/** What is published at once. */
export interface Publication {
  readonly supergraph: string
  /** The manifest of the operations that the client package ships. */
  readonly operations: string
  /** Its version; null before the first release. */
  readonly released: string | null
}

/** Publishes a graph, for every later one to be compared with. */
export function writePublished(root: string, { supergraph, operations, released }: Publication): void {
  const { supergraph: file, seal, operations: folder } = files(root)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, supergraph)
  writeFileSync(seal, `${JSON.stringify({ released, sha256: hashOf(supergraph) } satisfies Seal, null, 2)}\n`)
  writeFileSync(join(folder, 'graph-client.json'), operations)
}
