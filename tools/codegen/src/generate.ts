import { join } from 'node:path'
import { type Output } from './outputs'
import { resolverTypes } from './resolver-types'
import { scanMappers } from './scan-mappers'
import { type Subgraph } from './subgraphs'

/** What is generated for a subgraph: resolver types, and its schema as text to be bundled. Throws with the service's name. */
export async function generate({ name, folder, sdl }: Subgraph): Promise<Output[]> {
  const generated = join(folder, 'src/generated')
  try {
    return [
      { file: join(generated, 'resolvers.ts'), text: await resolverTypes(sdl, scanMappers(folder)) },
      { file: join(generated, 'type-defs.ts'), text: typeDefs(sdl) },
    ]
  } catch (error) {
    throw new Error(`apps/${name}: ${(error as Error).message}`)
  }
}

const typeDefs = (
  sdl: string,
): string => `// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
export const typeDefs = \`
${sdl.replaceAll(/[\\`$]/g, (character) => `\\${character}`)}\`
`
