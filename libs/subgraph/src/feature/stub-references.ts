import { type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql'
import { decodeId } from '../ids'

type ByType = Readonly<Record<string, object | undefined>>

const stub = { __resolveReference: ({ id }: { id: string }) => ({ id: decodeId(id, 'id') }) }

/** Whether other departments may ask for the type by its id alone. */
const isKnownById = ({ directives = [] }: ObjectTypeDefinitionNode): boolean =>
  directives.some(({ name, arguments: given = [] }) => {
    const valueOf = (argument: string) => given.find((each) => each.name.value === argument)?.value
    const fields = valueOf('fields')
    const resolvable = valueOf('resolvable')
    return (
      name.value === 'key' &&
      fields?.kind === Kind.STRING &&
      fields.value === 'id' &&
      !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value)
    )
  })

/**
 * The resolvers of the entities that a department names and does not own, each with a reference resolver: a stub is its key,
 * whether or not there is such a thing. Entities that have one of their own in `resolvers` are left out.
 */
export function withStubs(document: DocumentNode, resolvers: ByType): Record<string, typeof stub> {
  const stubs = document.definitions.filter(
    (each): each is ObjectTypeDefinitionNode =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION &&
      isKnownById(each) &&
      !('__resolveReference' in (resolvers[each.name.value] ?? {})),
  )
  return Object.fromEntries(stubs.map(({ name }) => [name.value, { ...resolvers[name.value], ...stub }]))
}
