import { type AccessPolicy, type Department } from '@customer-graph/glossary'
import { subgraphSchema } from '@customer-graph/subgraph'
import {
  buildASTSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'
import { cannedValue } from './canned'

/** Where the values of fields come from: each from a resolver of its own, or from the object that carries them. */
export type Source = 'resolvers' | 'carried'

/**
 * The executable schema of a department behind the real guard, answering canned values instead of facts, with a way from the
 * root to every type: `to__Deal`, `any(type:)` for a union of everything, and `as__Refusal(type:)` for each interface.
 */
export function probedSchema(
  { name, sdl }: { name: string; sdl: string },
  policy: AccessPolicy,
  source: Source,
): GraphQLSchema {
  const plain = buildASTSchema(parse(sdl), { assumeValidSDL: true })
  const types = objectsOf(plain)
  const interfaces = Object.values(plain.getTypeMap()).filter(isInterfaceType)
  const probes = [
    ...types.map((type) => `to__${type.name}: ${type.name}`),
    ...interfaces.map((each) => `as__${each.name}(type: String!): ${each.name}`),
    'any(type: String!): Anything',
  ]
  const probed = `${sdl}\nunion Anything = ${types.map(String).join(' | ')}\nextend type Query { ${probes.join('\n')} }`
  const carried = (type: GraphQLObjectType): Record<string, unknown> => ({
    __typename: type.name,
    ...Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, cannedValue(built, field.type)]),
    ),
  })
  const named = new Map(types.map((type) => [type.name, type]))
  const kind = { __resolveType: (value: { __typename: string }) => value.__typename }
  const ofType = (_root: unknown, { type }: { type: string }) => carried(named.get(type)!)
  const resolvers = {
    ...Object.fromEntries(
      types.map((type) => [
        type.name,
        source === 'resolvers' ? answering(type) : { __resolveReference: () => carried(type) },
      ]),
    ),
    ...Object.fromEntries(
      [...interfaces.map(String), ...unionsOf(plain), 'Anything'].map((each) => [each, kind]),
    ),
    ...(plain.getMutationType() ? { Mutation: answering(plain.getMutationType()!) } : {}),
    Query: {
      ...answering(plain.getQueryType()!),
      ...Object.fromEntries(types.map((type) => [`to__${type.name}`, () => carried(type)])),
      ...Object.fromEntries(interfaces.map((each) => [`as__${each.name}`, ofType])),
      any: ofType,
    },
  }
  function answering(type: GraphQLObjectType) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, () => cannedValue(built, field.type)]),
    )
  }
  const built: GraphQLSchema = subgraphSchema(name as Department, probed, resolvers, policy)
  return built
}

/** Every type that holds fields of the business: neither a root nor federation's own. */
export const objectsOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('_') && !['Query', 'Mutation'].includes(name))

const unionsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => 'getTypes' in type && type.name !== '_Entity')
    .map(({ name }) => name)
