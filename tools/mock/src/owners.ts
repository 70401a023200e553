import { type ConstDirectiveNode, type DocumentNode, Kind, type StringValueNode } from 'graphql'

/** Which departments can answer a field, by the composed graph. */
export interface Owners {
  readonly departments: readonly string[]
  of(type: string, field: string): readonly string[]
}

/** Reads it from the `join__` directives of the supergraph. */
export function ownersIn(supergraph: DocumentNode): Owners {
  const names = new Map<string, string>()
  const byField = new Map<string, string[]>()
  const byType = new Map<string, string[]>()
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph')
      for (const { name, directives = [] } of definition.values ?? [])
        names.set(name.value, text(directives, 'join__graph', 'name')[0] ?? name.value)
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const { name, directives = [], fields = [] } = definition
    byType.set(name.value, text(directives, 'join__type', 'graph'))
    for (const field of fields)
      byField.set(`${name.value}.${field.name.value}`, text(field.directives ?? [], 'join__field', 'graph'))
  }
  return {
    departments: [...names.values()],
    of(type, field) {
      const own = byField.get(`${type}.${field}`) ?? []
      return (own.length > 0 ? own : (byType.get(type) ?? [])).map((graph) => names.get(graph) ?? graph)
    },
  }
}

const text = (directives: readonly ConstDirectiveNode[], directive: string, argument: string): string[] =>
  directives
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === argument))
    .map(({ value }) => (value.kind === Kind.ENUM ? value.value : (value as StringValueNode).value))
