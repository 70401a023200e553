import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, type StringValueNode } from 'graphql'
import { isEntity, isRoot, keyFields, type SchemaRule, type SubgraphDocument } from './schema-rule'

/**
 * Every type, field, input field and enum value says in business words what it is. Exempt: the root types, an entity's key,
 * and a field that an interface of the type describes already.
 */
export const described: SchemaRule = (subgraphs) =>
  subgraphs.flatMap((subgraph) =>
    subgraph.document.definitions
      .flatMap((definition) => undescribed(definition, subgraph))
      .map((at) => ({
        subgraph: subgraph.name,
        at,
        problem: 'has no description; say in business words what it is.',
      })),
  )

interface Describable {
  readonly name: { readonly value: string }
  readonly description?: StringValueNode | undefined
}

function undescribed(definition: DefinitionNode, subgraph: SubgraphDocument): string[] {
  if (!('name' in definition) || !definition.name) return []
  const name = definition.name.value
  const parts: readonly Describable[] =
    'fields' in definition
      ? (definition.fields ?? [])
      : 'values' in definition
        ? (definition.values ?? [])
        : []
  const exempt =
    'fields' in definition
      ? exemptFields(definition as ObjectTypeDefinitionNode, subgraph)
      : new Set<string>()
  const silent = parts.filter((part) => !part.description?.value.trim() && !exempt.has(part.name.value))
  const needsOwn = 'description' in definition && !isRoot(definition as ObjectTypeDefinitionNode)
  const own = needsOwn && !(definition as Describable).description?.value.trim() && !isExtension(definition)
  return [...(own ? [name] : []), ...silent.map((part) => `${name}.${part.name.value}`)]
}

const isExtension = (definition: DefinitionNode): boolean => definition.kind.endsWith('Extension')

function exemptFields(type: ObjectTypeDefinitionNode, { document }: SubgraphDocument): Set<string> {
  const implemented = new Set(type.interfaces?.map((each) => each.name.value))
  const inherited = document.definitions.flatMap((each) =>
    each.kind === Kind.INTERFACE_TYPE_DEFINITION && implemented.has(each.name.value)
      ? (each.fields ?? []).flatMap((field) => (field.description ? [field.name.value] : []))
      : [],
  )
  return new Set([...inherited, ...(isEntity(type) ? keyFields(type) : [])])
}
