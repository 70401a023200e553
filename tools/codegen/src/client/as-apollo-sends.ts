import { type DefinitionNode, type DocumentNode, type FieldNode, Kind, print, visit } from 'graphql'

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * A document as Apollo Client sends it and Apollo's own tool writes it into a manifest: `__typename` at the end of every
 * selection but the operation's own, where it is not asked for already, and operations before fragments, by name. Ids are
 * hashes of this text, so a single space of difference is another operation.
 */
export function asApolloSends(document: DocumentNode): string {
  const asked = visit(document, {
    SelectionSet: {
      enter(set, _key, parent) {
        if (
          parent &&
          !Array.isArray(parent) &&
          (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION
        )
          return undefined
        const introspects = set.selections.some(
          (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
        )
        return introspects ? undefined : { ...set, selections: [...set.selections, typename] }
      },
    },
  })
  return print({ ...asked, definitions: [...asked.definitions].sort(byKindThenName) })
}

/** Operations come first: their kind is the later word. */
function byKindThenName(one: DefinitionNode, other: DefinitionNode): number {
  if (one.kind !== other.kind) return one.kind > other.kind ? -1 : 1
  const [name, otherName] = [nameOf(one), nameOf(other)]
  return name < otherName ? -1 : name > otherName ? 1 : 0
}

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : ''
