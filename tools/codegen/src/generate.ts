import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Output } from './outputs'
import { codegenSettings, resolverTypes } from './resolver-types'
import { scanMappers } from './scan-mappers'
import { type Subgraph } from './subgraphs'

/** What is generated for a subgraph: resolver types, and its schema as text to be bundled. */
export async function generate({ name, folder, sdl }: Subgraph): Promise<Output[]> {
  const settings = codegenSettings.safeParse(readSettings(join(folder, 'codegen.json')))
  if (!settings.success)
    throw new Error(
      `apps/${name}/codegen.json: ${settings.error.issues.map(({ message }) => message).join('; ')}`,
    )
  const generated = join(folder, 'src/generated')
  const scanned = Object.entries(scanMappers(folder)).map(([type, module]) => [type, `${module}#${type}`])
  const mappers = { ...Object.fromEntries(scanned), ...settings.data.mappers }
  return [
    { file: join(generated, 'resolvers.ts'), text: await resolverTypes(sdl, { ...settings.data, mappers }) },
    { file: join(generated, 'type-defs.ts'), text: typeDefs(sdl) },
  ]
}

const readSettings = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

const typeDefs = (
  sdl: string,
): string => `// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
export const typeDefs = \`
${sdl.replaceAll(/[\\`$]/g, (character) => `\\${character}`)}\`
`
