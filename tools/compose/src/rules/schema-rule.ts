import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql'

/** A subgraph as the rules read it. */
export interface SubgraphDocument {
  readonly name: string
  readonly document: ReturnType<typeof parse>
  readonly types: readonly ObjectTypeDefinitionNode[]
}

/** What a rule found wrong: the subgraph, the type or field, and what to do about it. */
export interface Violation {
  readonly subgraph: string
  readonly at: string
  readonly problem: string
}

/** A rule of the graph: reads all subgraphs, answers everything that breaks it. */
export type SchemaRule = (subgraphs: readonly SubgraphDocument[]) => Violation[]

/** Reads a subgraph's whole text. `extend type` counts like `type`. */
export function readDocument({ name, sdl }: { name: string; sdl: string }): SubgraphDocument {
  const document = parse(sdl)
  const types = document.definitions.flatMap((each) => {
    if (each.kind === Kind.OBJECT_TYPE_DEFINITION) return [each]
    return each.kind === Kind.OBJECT_TYPE_EXTENSION
      ? [{ ...each, kind: Kind.OBJECT_TYPE_DEFINITION } as ObjectTypeDefinitionNode]
      : []
  })
  return { name, document, types }
}

const rootTypes = new Set(['Query', 'Mutation', 'Subscription'])

export const isRoot = (type: ObjectTypeDefinitionNode): boolean => rootTypes.has(type.name.value)

export const isEntity = (type: ObjectTypeDefinitionNode): boolean =>
  type.directives?.some(({ name }) => name.value === 'key') ?? false

/** Names of the fields in a type's keys, nested ones included. */
export function keyFields(type: ObjectTypeDefinitionNode): Set<string> {
  const keys = type.directives?.filter(({ name }) => name.value === 'key') ?? []
  const selections = keys.flatMap(({ arguments: given }) =>
    (given ?? []).flatMap(({ name, value }) =>
      name.value === 'fields' && value.kind === Kind.STRING ? [value.value] : [],
    ),
  )
  return new Set(selections.flatMap((selection) => selection.match(/\w+/g) ?? []))
}

export const isRequired = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE

export const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE)

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)

/** Whether a type is part of a page rather than something in the business. */
export const isPagePart = (type: ObjectTypeDefinitionNode): boolean =>
  /(Connection|Edge)$/.test(type.name.value)

/** Every field of every object type, with its subgraph and how to name it. */
export const everyField = (
  subgraphs: readonly SubgraphDocument[],
): { subgraph: SubgraphDocument; type: ObjectTypeDefinitionNode; field: FieldDefinitionNode; at: string }[] =>
  subgraphs.flatMap((subgraph) =>
    subgraph.types.flatMap((type) =>
      (type.fields ?? []).map((field) => ({
        subgraph,
        type,
        field,
        at: `${type.name.value}.${field.name.value}`,
      })),
    ),
  )
