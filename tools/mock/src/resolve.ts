import { graphError } from '@customer-graph/subgraph'
import {
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { believable } from './believable'
import { type Owners } from './owners'
import { mostInAList, pageOf } from './page'
import { type Seeded } from './seeded'
import { asAsked, isThing, type Thing } from './thing'

/** What one request is answered under. */
export interface Conditions {
  readonly chance: Seeded
  readonly owners: Owners
  /** Departments that are away. */
  readonly missing: ReadonlySet<string>
  /** The member of a result union that changes are answered with, instead of the changed object. */
  readonly outcome: string | null
}

type Arguments = Readonly<Record<string, unknown>>

/** One thing in ten that may be null is. */
const seldom = 10

/** Answers every field of the graph from the schema alone: the same question, the same answer. */
export const resolveField: GraphQLFieldResolver<unknown, Conditions> = (
  parent,
  args: Arguments,
  conditions,
  info,
) => {
  const { chance, owners, missing } = conditions
  const { fieldName: field, parentType, returnType } = info
  const able = owners.of(parentType.name, field)
  const [department = ''] = able
  if (able.length > 0 && able.every((each) => missing.has(each)))
    throw graphError('SUBGRAPH_UNAVAILABLE', `${department} cannot be reached at the moment.`, { department })
  if (typeof parent === 'object' && parent !== null && !isThing(parent) && field in parent)
    return (parent as Record<string, unknown>)[field]
  const of: Thing = isThing(parent) ? parent : { __typename: parentType.name, key: '', given: {}, within: [] }
  if (field in of.given) return of.given[field]
  const type = isNonNullType(returnType) ? returnType.ofType : returnType
  const named = getNamedType(type)
  const told = parentType === info.schema.getSubscriptionType()
  const mayBeNull =
    !isNonNullType(returnType) && isThing(parent) && !told && field !== 'name' && !isPage(named)
  if (mayBeNull && chance.number(seldom, of.__typename, of.key, field, 'null') === 0) return null
  const make = (at: string) => valueOf(named, of, at, args, conditions, info)
  if (!isListType(type)) return make('')
  const ids = args['ids']
  const length = Array.isArray(ids)
    ? ids.length
    : isEnumType(named)
      ? 1
      : 1 + chance.number(3, of.__typename, of.key, field)
  return Array.from({ length }, (_, at) => make(String(at)))
}

function valueOf(
  type: GraphQLNamedType,
  of: Thing,
  at: string,
  args: Arguments,
  conditions: Conditions,
  info: GraphQLResolveInfo,
): unknown {
  const { chance } = conditions
  const words = [of.__typename, of.key, info.fieldName, at]
  if (isEnumType(type)) return chance.pick(type.getValues(), ...words).value
  if (isObjectType(type) && isPage(type)) {
    const node = getNamedType(type.getFields()['nodes']!.type) as GraphQLObjectType
    const total = chance.number(mostInAList, ...words) + 1
    return pageOf(type, args, total, (place) => thing(node, of, [...words, String(place)], args, chance))
  }
  if (isObjectType(type))
    return (
      of.within.find(({ __typename }) => __typename === type.name) ?? thing(type, of, words, args, chance)
    )
  if (isAbstractType(type)) {
    const members = info.schema.getPossibleTypes(type)
    const chosen =
      members.find(({ name }) => name === conditions.outcome) ?? members.find(isNoRefusal) ?? members[0]!
    return thing(chosen, of, words, args, chance)
  }
  return believable(
    { type: of.__typename, field: info.fieldName, scalar: type.name, key: `${of.key}${at}` },
    chance,
  )
}

/** Its id is its key: asked for by that id, it is the same again. */
function thing(
  type: GraphQLObjectType,
  of: Thing,
  words: readonly string[],
  args: Arguments,
  chance: Seeded,
): Thing {
  const given: Thing['given'] = { ...asAsked(type, args), ...(isNoRefusal(type) ? {} : refusal(type.name)) }
  const id = typeof given['id'] === 'string' ? given['id'] : chance.id(type.name, ...words)
  const known = type.getFields()['id'] ? { ...given, id } : given
  return {
    __typename: type.name,
    key: id,
    given: known,
    within: [of, ...of.within].filter(({ key }) => key !== ''),
  }
}

const isNoRefusal = (type: GraphQLObjectType): boolean =>
  !type.getInterfaces().some(({ name }) => name === 'Refusal')

const refusal = (name: string) => ({
  code: name.replaceAll(/(?<=[a-z])[A-Z]/g, (capital) => `_${capital}`).toUpperCase(),
  message: 'This is refused by the mock server, as it was asked to.',
})

const isPage = (type: GraphQLNamedType): boolean => isObjectType(type) && type.name.endsWith('Connection')
