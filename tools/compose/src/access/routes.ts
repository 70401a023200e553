import { type GraphQLObjectType, type GraphQLSchema, isUnionType } from 'graphql'
import { asked } from './canned'
import { objectsOf, type Source } from './probed-schema'

/** A document that asks for many fields, and where in its answer each of them stands. */
export interface Asking {
  readonly route: string
  readonly source: Source
  readonly text: string
  readonly places: readonly Place[]
}

export interface Place {
  readonly type: string
  readonly field: string
  readonly path: readonly (string | number)[]
}

/** Picks the fields that are looked at. */
export type LooksAt = (type: string, field: string) => boolean

/** A way to ask for the fields of a type. */
interface Route {
  readonly name: string
  readonly source: Source
  /** The selection at the root, with `fields` where they stand; null when the way does not lead to the type. */
  to(type: GraphQLObjectType, fields: string, schema: GraphQLSchema): string | null
  /** Where in the answer to the root's selection the object stands; the first of a list, when it is `[0]`. */
  readonly within?: readonly number[]
  /** The name under which a field is asked for, when it is not its own. */
  readonly alias?: (at: number) => string
}

const directly: Route['to'] = ({ name }, fields) => `to__${name} { ${fields} }`

const asEntity: Route['to'] = (type, fields, schema) => {
  const entities = schema.getType('_Entity')
  if (!isUnionType(entities) || !entities.getTypes().includes(type)) return null
  const { name } = type
  return `_entities(representations: [{ __typename: "${name}", id: "019a9f10-0000-7000-8000-000000000001" }]) { ... on ${name} { ${fields} } }`
}

const routes: readonly Route[] = [
  { name: 'direct', source: 'resolvers', to: directly },
  { name: 'direct, carried', source: 'carried', to: directly },
  { name: 'alias', source: 'resolvers', to: directly, alias: (at) => `id${at}` },
  { name: 'fragment', source: 'resolvers', to: ({ name }) => `to__${name} { ...Of${name} }` },
  {
    name: 'inline fragment',
    source: 'resolvers',
    to: ({ name }, fields) => `to__${name} { ... { ... on ${name} { ${fields} } } }`,
  },
  {
    name: 'union',
    source: 'resolvers',
    to: ({ name }, fields) => `any(type: "${name}") { ... on ${name} { ${fields} } }`,
  },
  {
    name: 'interface',
    source: 'resolvers',
    to(type, fields) {
      const [first] = type.getInterfaces()
      return first ? `as__${first.name}(type: "${type.name}") { ... on ${type.name} { ${fields} } }` : null
    },
  },
  { name: '_entities', source: 'resolvers', to: asEntity, within: [0] },
  { name: '_entities, carried', source: 'carried', to: asEntity, within: [0] },
]

/** Asks for every field that is looked at by every route, each route in one document. */
export const askings = (schemas: Readonly<Record<Source, GraphQLSchema>>, looksAt: LooksAt): Asking[] => [
  ...routes.flatMap((route) => askingBy(route, schemas[route.source], looksAt)),
  ...rootAskings(schemas.resolvers, looksAt),
]

function askingBy(
  { name: route, source, to, within = [], alias }: Route,
  schema: GraphQLSchema,
  looksAt: LooksAt,
): Asking[] {
  const selections: string[] = []
  const fragments: string[] = []
  const places: Place[] = []
  for (const type of objectsOf(schema)) {
    const fields = Object.values(type.getFields()).filter(({ name }) => looksAt(type.name, name))
    const named = fields.map((field, at) => ({ field, key: alias?.(at) ?? field.name }))
    const selected = named.map(({ field, key }) => `${key}: ${asked(field)}`).join('\n')
    const selection = fields.length ? to(type, selected, schema) : null
    if (selection === null) continue
    selections.push(`${type.name}: ${selection}`)
    if (selection.includes('...Of')) fragments.push(`fragment Of${type.name} on ${type.name} { ${selected} }`)
    for (const { field, key } of named)
      places.push({ type: type.name, field: field.name, path: [type.name, ...within, key] })
  }
  const text = `query { ${selections.join('\n')} }\n${fragments.join('\n')}`
  return selections.length ? [{ route, source, text, places }] : []
}

/** The department's own root fields, each under its own name and under another, in a fragment. */
const rootAskings = (schema: GraphQLSchema, looksAt: LooksAt): Asking[] =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((root): Asking[] => {
    const fields = Object.values(root?.getFields() ?? {}).filter(
      ({ name }) => !/^(_|to__|as__|any$)/.test(name) && looksAt(root!.name, name),
    )
    if (!root || !fields.length) return []
    const keyed = fields.flatMap((field) =>
      [field.name, `other__${field.name}`].map((key) => ({ field, key })),
    )
    const selected = keyed.map(({ field, key }) => `${key}: ${asked(field)}`).join('\n')
    return [
      {
        ...{ route: 'root', source: 'resolvers' },
        text: `${root.name.toLowerCase()} { ...Root } fragment Root on ${root.name} { ${selected} }`,
        places: keyed.map(({ field, key }) => ({ type: root.name, field: field.name, path: [key] })),
      },
    ]
  })
