import { type GraphQLNamedType, type GraphQLObjectType, isLeafType, getNamedType } from 'graphql'

/** An object of the made-up graph. What it says follows from its key, whatever way led to it. */
export interface Thing {
  readonly __typename: string
  readonly key: string
  /** What is known of it because somebody asked for it so: by id, by a filter, or as the input of a change. */
  readonly given: Readonly<Record<string, unknown>>
  /** What it belongs to, the nearest first. */
  readonly within: readonly Thing[]
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && '__typename' in value && 'within' in value

/** The arguments that say how its fields are, such as `status: OPEN` or a filter of them. */
export function asAsked(type: GraphQLObjectType, args: Readonly<Record<string, unknown>>): Thing['given'] {
  const fields = type.getFields()
  const said = Object.entries({ ...args, ...record(args['filter']), ...record(args['input']) })
  return Object.fromEntries(
    said.filter(([name, value]) => fields[name] && isLeaf(getNamedType(fields[name].type)) && isPlain(value)),
  )
}

const isLeaf = (type: GraphQLNamedType) => isLeafType(type)
const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
