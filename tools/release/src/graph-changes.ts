import {
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** What a release changes of the graph, as sentences. */
export interface GraphChanges {
  /** What no longer works as it did. */
  readonly breaking: readonly string[]
  /** What works on, and may surprise: a new value of an enum, a new member of a union, another default. */
  readonly surprising: readonly string[]
  readonly added: readonly string[]
  readonly deprecated: readonly string[]
}

/** Compares the graph that clients see before and after a release. */
export function graphChanges(before: GraphQLSchema, after: GraphQLSchema): GraphChanges {
  const [members, deprecatedBefore] = [membersOf(before), new Set(membersOf(before, true))]
  const known = new Set(members)
  const types = new Set(Object.keys(before.getTypeMap()))
  return {
    breaking: said(findBreakingChanges(before, after)),
    surprising: said(findDangerousChanges(before, after)),
    added: membersOf(after).filter((name) => !known.has(name) && isOwn(name, types)),
    deprecated: membersOf(after, true).filter((name) => !deprecatedBefore.has(name)),
  }
}

const said = (changes: readonly { description: string }[]) => changes.map(({ description }) => description)

/** A field of a new type goes without saying. */
const isOwn = (name: string, typesBefore: ReadonlySet<string>): boolean => {
  const [type = '', field] = name.split('.')
  return field === undefined || typesBefore.has(type)
}

/** The types of a graph and, as `Type.field`, what they hold; all of it, or what is deprecated. */
function membersOf(schema: GraphQLSchema, deprecatedOnly = false): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return []
    const members = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : []
    const held = members
      .filter(({ deprecationReason }) => !deprecatedOnly || deprecationReason != null)
      .map(({ name }) => `${type.name}.${name}`)
    return deprecatedOnly ? held : [type.name, ...held]
  })
}
