import {
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql'
import { responseKeyOf } from '../selected-fields'

/**
 * Keys of the merged data, apart from what clients call things: the planner adds the fields that it needs, keys of entities
 * above all, under their own names, and an alias that is called like one of them would take its place.
 */
export interface ResponseKeys {
  /** The key under which departments are asked for a field. */
  internal(field: FieldNode): string
  /** What the client calls what stands under an internal key. */
  client(key: string): string
  /** The name of a client's variable in a plan. */
  variable(name: string): string
}

/** Aliases that the planner makes up, and names that are GraphQL's own. */
const madeUp = /__alias_\d+$|^__/

/** The planner's own variable. */
const entities = 'representations'

/** The keys for a graph; `supergraph` has all fields that a plan can ask for. */
export function responseKeys(supergraph: GraphQLSchema): ResponseKeys {
  const fields = Object.values(supergraph.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  )
  const names = new Set(fields.map(({ name }) => name))
  const asked = new Set(fields.flatMap(requiredWithArguments))
  let prefix = 'client_'
  while ([...names].some((name) => name.startsWith(prefix))) prefix += '_'
  const isTaken = (alias: string) => names.has(alias) || madeUp.test(alias) || alias.startsWith(prefix)
  return {
    internal(field) {
      const key = responseKeyOf(field)
      const isOther = key !== field.name.value ? isTaken(key) : asked.has(key) && field.arguments?.length
      return isOther ? prefix + key : key
    },
    client: (key) => (key.startsWith(prefix) ? key.slice(prefix.length) : key),
    variable: (name) => (name === entities || name.startsWith(prefix) ? prefix + name : name),
  }
}

/** The fields that a department needs with arguments of its own for this one (`@requires`). */
function requiredWithArguments({ astNode }: GraphQLField<unknown, unknown>): string[] {
  const names: string[] = []
  for (const { arguments: given = [] } of astNode?.directives ?? [])
    for (const { name, value } of given)
      if (name.value === 'requires' && value.kind === Kind.STRING)
        visit(parse(`{ ${value.value} }`), {
          Field: ({ name: field, arguments: written = [] }) => {
            if (written.length > 0) names.push(field.value)
          },
        })
  return names
}
