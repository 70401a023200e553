import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** The fragments of a document by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

const none: Fragments = new Map()

/** What a field is called in the answer. */
export const responseKeyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value

/** The fragments of a document. */
export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )

/**
 * The fields of a set with its fragments unfolded, in their order and as often as they stand there. Follows fragments blindly:
 * only for a document in which none spreads itself. What `isWanted` denies is left out with all that is in it.
 */
export function selectedFields(
  set: SelectionSetNode | undefined,
  fragments: Fragments = none,
  isWanted: (node: SelectionNode) => boolean = () => true,
): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (!isWanted(selection)) return []
    if (selection.kind === Kind.FIELD) return [selection]
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
    return selectedFields(fragment?.selectionSet, fragments, isWanted)
  })
}
