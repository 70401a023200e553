import { type GraphQLSchema, type GraphQLObjectType, isUnionType } from 'graphql'
import { type BreakingChange, change } from './change'

const isRefusal = (type: GraphQLObjectType): boolean =>
  type.getInterfaces().some(({ name }) => name === 'Refusal')

/**
 * A result union may gain refusals, whose code and message every client asks for. What is neither a refusal nor was there
 * before is nothing that anybody asks for: a client that takes what is no refusal for the changed object is wrong from then on.
 */
export function resultChanges(before: GraphQLSchema, after: GraphQLSchema): BreakingChange[] {
  return Object.values(before.getTypeMap()).flatMap((type) => {
    const next = after.getType(type.name)
    if (!isUnionType(type) || !isUnionType(next)) return []
    const known = new Set(type.getTypes().map(({ name }) => name))
    return next
      .getTypes()
      .filter((member) => !known.has(member.name) && !isRefusal(member))
      .map(({ name }) => change(`${name} was added to union type ${type.name} and is no Refusal.`, type.name))
  })
}
