import { everyField, isRoot, type SchemaRule } from './schema-rule'

/** A query or mutation has exactly one owner, `@shareable` or not. */
export const oneOwnerPerRootField: SchemaRule = (subgraphs) => {
  const owners = new Map<string, string>()
  return everyField(subgraphs).flatMap(({ subgraph, type, at }) => {
    if (!isRoot(type)) return []
    const owner = owners.get(at)
    if (owner === undefined) owners.set(at, subgraph.name)
    return owner === undefined
      ? []
      : [{ subgraph: subgraph.name, at, problem: `belongs to ${owner} already; give it another name.` }]
  })
}
