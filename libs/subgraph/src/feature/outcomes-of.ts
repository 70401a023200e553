import { type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql'
import { outcome } from '../outcome'

const isRefusal = ({ interfaces = [] }: ObjectTypeDefinitionNode): boolean =>
  interfaces.some(({ name }) => name.value === 'Refusal')

/**
 * The type resolvers of a schema's result unions, and of `Refusal` itself, which goes by its code. A union with exactly one
 * member that is no `Refusal` says by itself what a value is; any other union needs a resolver of its own.
 */
export function outcomesOf(document: DocumentNode): Record<string, ReturnType<typeof outcome>> {
  const refusals = new Set(
    document.definitions.flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION && isRefusal(each) ? [each.name.value] : [],
    ),
  )
  const outcomes = document.definitions.flatMap((each) => {
    if (each.kind !== Kind.UNION_TYPE_DEFINITION) return []
    const [changed, ...others] = (each.types ?? []).filter(({ name }) => !refusals.has(name.value))
    return changed && others.length === 0 ? [[each.name.value, outcome(changed.name.value)] as const] : []
  })
  return refusals.size > 0
    ? { ...Object.fromEntries(outcomes), Refusal: outcome('Refusal') }
    : Object.fromEntries(outcomes)
}
