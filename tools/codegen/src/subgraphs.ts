import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readShared, subgraphText } from './subgraph-text'

/** A service that publishes a subgraph. */
export interface Subgraph {
  /** The department, which is also the folder under `apps/`. */
  readonly name: string
  readonly folder: string
  /** The whole text of its schema, shared definitions included. */
  readonly sdl: string
}

/** Every service under `apps/` with a `schema.graphql`, by name. Throws an error naming the file that is not GraphQL. */
export function readSubgraphs(root: string): Subgraph[] {
  const shared = readShared(root)
  return readdirSync(join(root, 'apps'))
    .sort()
    .map((name) => ({
      name,
      folder: join(root, 'apps', name),
      file: join(root, 'apps', name, 'schema.graphql'),
    }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, folder, file }) => {
      try {
        return { name, folder, sdl: subgraphText(readFileSync(file, 'utf8'), shared) }
      } catch (error) {
        throw new Error(`apps/${name}/schema.graphql: ${(error as Error).message}`)
      }
    })
}
