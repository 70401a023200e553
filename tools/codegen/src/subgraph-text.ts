import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefinitionNode, parse, print, visit } from 'graphql'

/** Names that GraphQL and federation define themselves. */
const builtIn = new Set([
  'ID',
  'String',
  'Int',
  'Float',
  'Boolean',
  '_Any',
  '_Entity',
  '_Service',
  'FieldSet',
])

/** The shared definitions that a schema may use without writing them down. */
export interface SharedDefinitions {
  /** Links the federation directives; stands before every subgraph's schema. */
  readonly header: string
  /** Definitions that are added where a schema refers to them and does not define them itself. */
  readonly library: string
  /** Links and defines `@lookup`; stands before a schema that uses it. */
  readonly lookup: string
}

/** Reads the shared definitions from `libs/subgraph/schema` under the workspace's root. */
export function readShared(root: string): SharedDefinitions {
  const read = (file: string) => readFileSync(join(root, 'libs/subgraph/schema', file), 'utf8')
  const library = ['common', 'refusals', 'clock'].map((file) => read(`${file}.graphql`))
  return {
    header: read('federation.graphql'),
    library: library.join('\n'),
    lookup: read('lookup.graphql'),
  }
}

/**
 * The whole text of a subgraph's schema: federation header, what is written in `schema`, and every shared definition it
 * refers to, directly or through another one. Throws GraphQLError when `schema` is not GraphQL.
 */
export function subgraphText(schema: string, { header, library, lookup }: SharedDefinitions): string {
  const own = parse(schema).definitions
  const shared = new Map(parse(library).definitions.map((definition) => [nameOf(definition), definition]))
  const defined = new Set(own.map(nameOf))
  const added: DefinitionNode[] = []
  const wanted = own.flatMap(referencesOf)
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const definition = shared.get(name)
    if (!definition || defined.has(name)) continue
    defined.add(name)
    added.push(definition)
    wanted.push(...referencesOf(definition))
  }
  const inOrder = [...shared.values()].filter((definition) => added.includes(definition))
  const heads = [header, ...(own.some(looksUp) ? [lookup] : [])].map((text) => text.trim())
  return `${[...heads, schema.trim(), ...inOrder.map(print)].join('\n\n')}\n`
}

function looksUp(definition: DefinitionNode): boolean {
  let found = false
  visit(definition, { Directive: ({ name }) => void (found ||= name.value === 'lookup') })
  return found
}

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : definition.kind

function referencesOf(definition: DefinitionNode): string[] {
  const names: string[] = []
  visit(definition, { NamedType: ({ name }) => void names.push(name.value) })
  return names.filter((name) => !builtIn.has(name))
}
