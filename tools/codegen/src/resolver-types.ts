import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { enumValuesOf } from '@customer-graph/subgraph'
import { Kind, parse } from 'graphql'
import { type Mappers } from './scan-mappers'

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

/**
 * TypeScript types of a subgraph's schema and of the resolvers it needs. Throws on a scalar without a known type, and on a
 * mapped type that the schema does not have.
 */
export async function resolverTypes(sdl: string, mappers: Mappers): Promise<string> {
  const document = parse(sdl)
  const names = document.definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION ? [each.name.value] : [],
  )
  const stray = Object.keys(mappers).find((type) => !names.includes(type))
  if (stray) throw new Error(`${mappers[stray]} maps ${stray}, which is no type of the schema.`)
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
      contextType: '@customer-graph/subgraph#DepartmentContext',
      mappers: mapped(mappers, names),
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
function mapped(mappers: Mappers, names: readonly string[]): Record<string, string> {
  const all = Object.entries(mappers).flatMap(([type, module]) => [
    [type, `${module}#${type} as ${type}Model`],
    [`${type}Connection`, `Connection<${type}Model>`],
    [`${type}Edge`, `Connection<${type}Model>['edges'][number]`],
  ])
  return Object.fromEntries(all.filter(([type]) => names.includes(type!)))
}
