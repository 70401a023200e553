import {
  everyField,
  isEntity,
  isPagePart,
  isRequired,
  isRoot,
  keyFields,
  namedType,
  type SchemaRule,
  type SubgraphDocument,
} from './schema-rule'

/**
 * A field that crosses a subgraph boundary is nullable, so that one department's outage never nulls what another answered:
 * 1. every root field, because fields of different departments meet in one answer;
 * 2. every field but the key of an entity that two or more subgraphs know, because each of them is fetched apart;
 * 3. every field that points at a stub (an entity of which this subgraph knows the key alone). An edge's node and a
 *    connection's nodes are exempt: the reference is the list's own.
 */
export const nullableAcrossBoundaries: SchemaRule = (subgraphs) => {
  const shared = sharedEntities(subgraphs)
  return everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
    if (!isRequired(field.type)) return []
    const violation = (why: string) => [{ subgraph: subgraph.name, at, problem: `must be nullable: ${why}.` }]
    if (isRoot(type)) return violation('root fields of several departments meet in one answer')
    if (shared.has(type.name.value) && !keyFields(type).has(field.name.value))
      return violation(`${type.name.value} is shared by ${shared.get(type.name.value)!.join(' and ')}`)
    if (!isPagePart(type) && stubs(subgraph).has(namedType(field.type)))
      return violation(`${namedType(field.type)} belongs to another department`)
    return []
  })
}

function sharedEntities(subgraphs: readonly SubgraphDocument[]): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const { name, types } of subgraphs)
    for (const type of new Set(types.filter(isEntity).map((each) => each.name.value)))
      known.set(type, [...(known.get(type) ?? []), name])
  return new Map([...known].filter(([, names]) => names.length > 1))
}

const stubs = ({ types }: SubgraphDocument): Set<string> =>
  new Set(
    types
      .filter(
        (type) => isEntity(type) && type.fields?.every((field) => keyFields(type).has(field.name.value)),
      )
      .map((type) => type.name.value),
  )
