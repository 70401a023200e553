import {
  astFromValue,
  buildASTSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  GraphQLString,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  print,
  printType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** A field of an entity, and the field that is computed from it. */
export interface Needed {
  readonly entity: string
  readonly field: string
  readonly computed: string
}

/**
 * A department that does not exist: from every field without arguments, of every entity that has an id, it computes a field of
 * its own (`@requires`), so that the gateway fetches the value in the caller's name and hands it on. What is computed says
 * the value, or null when none was handed on.
 */
export function needingSubgraph(subgraphs: readonly { name: string; sdl: string }[]): {
  readonly sdl: string
  readonly needed: readonly Needed[]
  readonly resolvers: object
} {
  const entities = entitiesOf(subgraphs)
  const needed = [...entities].flatMap(([entity, fields]) =>
    fields.map(({ name: field }) => ({ entity, field, computed: `from__${entity}__${field}` })),
  )
  const values = [...entities.values()].flat().map(({ type }) => getNamedType(type))
  const leaves = values.flatMap((type) => (isObjectType(type) ? leavesOf(type).map(typeOf) : type))
  const sdl = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
    type Query { ${[...entities.keys()].map((entity) => `via__${entity}: ${entity}`).join(' ')} }
    ${[...entities].map(([entity, fields]) => declared(entity, fields, needed)).join('\n')}
    ${once(values.filter(isObjectType), (type) => `type ${type.name} { ${leavesOf(type).map(external).join(' ')} }`)}
    ${once(
      leaves.filter((type) => isLeafType(type) && !isSpecifiedScalarType(type)),
      printType,
    )}`
  const root = [...entities.keys()].map((entity) => [
    `via__${entity}`,
    () => ({ id: '019a9f10-0000-7000-8000-000000000001' }),
  ])
  const resolvers: Record<string, object> = { Query: Object.fromEntries(root) }
  for (const { entity, field, computed } of needed)
    resolvers[entity] = {
      ...resolvers[entity],
      [computed]: (carried: Record<string, unknown>) =>
        JSON.stringify(carried[field] ?? null).replace(/^null$/, ''),
    }
  return { sdl, needed, resolvers }
}

/** Every entity with the key `id`, with the fields that any department adds to it and from which another can compute. */
function entitiesOf(subgraphs: readonly { name: string; sdl: string }[]): Map<string, Field[]> {
  const entities = new Map<string, Field[]>()
  for (const { sdl } of subgraphs) {
    const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true })
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || !isEntity(type)) continue
      const fields = Object.values(type.getFields()).filter(({ name, args, type: of }) => {
        const value = getNamedType(of)
        const selectable = isObjectType(value)
          ? !isEntity(value) && leavesOf(value).length > 0
          : isLeafType(value)
        return name !== 'id' && args.length === 0 && selectable
      })
      if (fields.length) entities.set(type.name, [...(entities.get(type.name) ?? []), ...fields])
    }
  }
  return entities
}

const isEntity = ({ astNode }: GraphQLNamedType): boolean =>
  astNode?.directives?.some((each) => /^@key\(fields: "id"/.test(print(each))) ?? false

const typeOf = ({ type }: Field): GraphQLNamedType => getNamedType(type)
const leavesOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) ? Object.values(type.getFields()).filter((field) => isLeafType(typeOf(field))) : []
const external = ({ name, type }: Field): string => `${name}: ${type} @external`

function declared(entity: string, fields: readonly Field[], needed: readonly Needed[]): string {
  const computing = fields.map((field) => {
    const { computed } = needed.find((each) => each.entity === entity && each.field === field.name)!
    const below = leavesOf(typeOf(field)).map(({ name }) => name)
    const selection = `${field.name}${below.length ? ` { ${below.join(' ')} }` : ''}`
    return `${computed}: String @requires(fields: ${print(astFromValue(selection, GraphQLString)!)})`
  })
  return `type ${entity} @key(fields: "id") { id: ID! ${[...fields.map(external), ...computing].join('\n')} }`
}

const once = <Type extends GraphQLNamedType>(types: readonly Type[], said: (type: Type) => string): string =>
  [...new Map(types.map((type) => [type.name, said(type)])).values()].join('\n')
