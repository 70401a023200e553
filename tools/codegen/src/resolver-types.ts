import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { enumValuesOf } from '@customer-graph/subgraph'
import { Kind, parse } from 'graphql'
import { z } from 'zod'

/** What a service may say about its generated types, in `codegen.json`. Paths are relative to `src/generated`. */
export const codegenSettings = z.strictObject({
  /** What resolvers of a type are handed: `"Deal": "../deal/deal#Deal"`. Its connection and edge types follow. */
  mappers: z
    .record(z.string(), z.string().regex(/^[^#]+#[A-Za-z0-9_]+$/, 'must look like ../deal/deal#Deal'))
    .default({}),
  /** The type of the resolvers' context. */
  context: z.string().default('@customer-graph/subgraph#DepartmentContext'),
})

export type CodegenSettings = z.output<typeof codegenSettings>

const scalars = {
  DateTime: { input: 'Date', output: 'Date' },
  Date: { input: 'string', output: 'string' },
  SafeInt: { input: 'number', output: 'number' },
  Duration: { input: 'string', output: 'string' },
  _FieldSet: { input: 'string', output: 'string' },
}

const head = `// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
import { type Connection } from '@customer-graph/subgraph'
`

/** TypeScript types of a subgraph's schema and of the resolvers it needs. Throws on a scalar without a known type. */
export async function resolverTypes(sdl: string, settings: CodegenSettings): Promise<string> {
  const document = parse(sdl)
  const names = document.definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION ? [each.name.value] : [],
  )
  const text = await codegen({
    filename: 'resolvers.ts',
    schema: {
      ...document,
      definitions: document.definitions.filter((each) => each.kind !== Kind.SCHEMA_EXTENSION),
    },
    documents: [],
    skipDocumentsValidation: true,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      federation: true,
      strictScalars: true,
      scalars,
      enumsAsTypes: true,
      useTypeImports: true,
      immutableTypes: true,
      contextType: settings.context,
      mappers: mappersOf(settings, names),
      enumValues: enumValuesOf(document),
    },
  })
  return `${head}${mend(text.trim(), Object.keys(enumValuesOf(document)))}\n`
}

/** What the plugins get wrong: enums with inner values become `null`, and a type called Promise hides the language's own. */
const mend = (text: string, enums: readonly string[]): string =>
  text
    .replaceAll(/^( +)(\w+): null;$/gm, (line, indent, name) =>
      enums.includes(name) ? `${indent}${name}: ${name};` : line,
    )
    .replaceAll(/\bPromise</g, 'globalThis.Promise<')

/** Each mapped type under a name of its own, and the connection and edge types that the schema has for it. */
function mappersOf({ mappers }: CodegenSettings, names: readonly string[]): Record<string, string> {
  const all = Object.entries(mappers).flatMap(([type, source]) => [
    [type, `${source} as ${type}Model`],
    [`${type}Connection`, `Connection<${type}Model>`],
    [`${type}Edge`, `Connection<${type}Model>['edges'][number]`],
  ])
  return Object.fromEntries(all.filter(([type]) => names.includes(type!)))
}
