import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'
import { fragmentsOf, responseKeyOf, selectedFields } from '../selected-fields'

/** How big a document is once every fragment stands where it is spread. */
export interface Shape {
  readonly fields: number
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly rootFields: number
  /** Whether a fragment spreads itself. Validation refuses that; until then nothing may follow fragments blindly. */
  readonly endless: boolean
}

const nothing: Shape = { fields: 0, depth: 0, aliases: 0, directives: 0, rootFields: 0, endless: false }

const beside = (a: Shape, b: Shape): Shape => ({
  fields: a.fields + b.fields,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  rootFields: a.rootFields + b.rootFields,
  endless: a.endless || b.endless,
})

/** Only operations have a root. */
const larger = (a: Shape, b: Shape): Shape => ({
  fields: Math.max(a.fields, b.fields),
  depth: Math.max(a.depth, b.depth),
  aliases: Math.max(a.aliases, b.aliases),
  directives: Math.max(a.directives, b.directives),
  rootFields: a.rootFields,
  endless: a.endless || b.endless,
})

/**
 * The shape of a document: operations side by side, or its largest fragment where that is more. Each fragment is looked at
 * once, however often it is spread, so the work grows with the document and not with what it unfolds to. A fragment that
 * spreads itself counts once; validation refuses it.
 */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = fragmentsOf(document)
  const known = new Map<string, Shape>()

  function ofFragment(name: string): Shape {
    const before = known.get(name)
    if (before) return before
    known.set(name, { ...nothing, endless: true })
    const fragment = fragments.get(name)
    const shape = fragment ? ofSelections(fragment.selectionSet) : nothing
    known.set(name, shape)
    return shape
  }

  function ofSelection(selection: SelectionNode): Shape {
    const directives = selection.directives?.length ?? 0
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return beside(ofFragment(selection.name.value), { ...nothing, directives })
    const inside = selection.selectionSet ? ofSelections(selection.selectionSet) : nothing
    if (selection.kind === Kind.INLINE_FRAGMENT) return beside(inside, { ...nothing, directives })
    return {
      fields: inside.fields + 1,
      depth: inside.depth + 1,
      aliases: inside.aliases + (selection.alias ? 1 : 0),
      directives: inside.directives + directives,
      rootFields: 1,
      endless: inside.endless,
    }
  }

  const ofSelections = ({ selections }: SelectionSetNode): Shape =>
    selections.map(ofSelection).reduce(beside, nothing)

  const operations = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [ofSelections(definition.selectionSet)] : [],
  )
  const inAll = operations.reduce(beside, nothing)
  const rootFields = operations.reduce((most, operation) => Math.max(most, operation.rootFields), 0)
  return [...fragments.keys()].map(ofFragment).reduce(larger, { ...inAll, rootFields })
}

/**
 * The most times that one place of the answer is asked for: `{ a { b } a { b } }` asks twice for `a` and for `a.b`. Unfolds
 * fragments, so only for a document whose `shapeOf` is small and not endless.
 */
export function mostRepeats(document: DocumentNode): number {
  const fragments = fragmentsOf(document)
  const mostIn = (sets: readonly SelectionSetNode[]): number => {
    const places = new Map<string, FieldNode[]>()
    for (const field of sets.flatMap((set) => selectedFields(set, fragments))) {
      const key = responseKeyOf(field)
      const others = places.get(key)
      if (others) others.push(field)
      else places.set(key, [field])
    }
    const inside = (fields: readonly FieldNode[]) => fields.flatMap(({ selectionSet }) => selectionSet ?? [])
    return [...places.values()].reduce(
      (most, fields) => Math.max(most, fields.length, mostIn(inside(fields))),
      0,
    )
  }
  const sets = document.definitions.flatMap((each) => ('selectionSet' in each ? each.selectionSet : []))
  return sets.reduce((most, set) => Math.max(most, mostIn([set])), 0)
}
