import { type Problem, text, type TextLimit, textLimitOf } from '@customer-graph/glossary'
import { getNamedType, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql'

/** A value with its texts as they are kept, and what is wrong with those that cannot be. */
export interface CheckedTexts {
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/** A place of a value in an input: its type, where it stands, and what the table of limits calls it. */
export interface TextPlace {
  readonly type: GraphQLInputType
  readonly path: string
  readonly owner: string
  readonly field: string
}

/** Checks every text in a coerced value by the one rule for text. A value without texts is answered as it is. */
export function checkTexts(value: unknown, place: TextPlace): CheckedTexts {
  if (value == null || !holdsText(place.type)) return { value, problems: [] }
  const problems: Problem[] = []
  const checked = visit(value, { ...place, required: false }, problems)
  return { value: checked, problems }
}

function visit(value: unknown, place: TextPlace & { required: boolean }, problems: Problem[]): unknown {
  const { type, path, owner, field } = place
  if (value == null) return value
  if (isNonNullType(type)) return visit(value, { ...place, type: type.ofType, required: true }, problems)
  if (isListType(type))
    return (value as unknown[]).map((item, at) =>
      visit(item, { ...place, type: type.ofType, path: `${path}.${at}`, required: false }, problems),
    )
  if (isInputObjectType(type)) {
    const given = { ...(value as Record<string, unknown>) }
    for (const { name, type: inner } of Object.values(type.getFields()))
      if (name in given && holdsText(inner)) {
        const below = { type: inner, path: path ? `${path}.${name}` : name, owner: type.name, field: name }
        given[name] = visit(given[name], { ...below, required: false }, problems)
      }
    return given
  }
  if (type.name !== 'String') return value
  const { max, multiline = false, blank, opaque } = textLimitOf(owner, field) ?? usualLimit
  if (opaque) return value
  const required = place.required || blank === 'refused'
  const { value: kept, problem } = text(value as string, { path, required, max, multiline })
  if (problem) problems.push(problem)
  return kept
}

/** For a field that the table of limits does not have; of the departments' schemas, the rules of the graph demand that it has. */
const usualLimit: TextLimit = { max: 200 }

const known = new WeakMap<object, boolean>()

/** Whether a text can stand somewhere in a value of the type. Input types may hold each other. */
export function holdsText(type: GraphQLInputType, above: ReadonlySet<unknown> = new Set()): boolean {
  const named = getNamedType(type)
  if (named.name === 'String') return true
  if (!isInputObjectType(named) || above.has(named)) return false
  const found = known.get(named)
  if (found !== undefined) return found
  const inner = Object.values(named.getFields())
  const holds = inner.some((field) => holdsText(field.type, new Set([...above, named])))
  if (above.size === 0) known.set(named, holds)
  return holds
}
