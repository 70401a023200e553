import fc from 'fast-check'
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { anything, hostileNumber, hostileText, type Known, someCursor, someId } from './hostile-values'
import { type Chance } from './chance'

/** How far inputs nest before optional parts are left out. */
const deepest = 4

/**
 * A value for an argument or an input field: mostly of the right type with hostile contents, now and then of none.
 * @param name what the argument or field is called, which says more than its type
 */
export function inputValue(
  chance: Chance,
  type: GraphQLInputType,
  name: string,
  known: Known,
  depth = 0,
): unknown {
  if (chance.oneIn(60)) return chance.of(anything)
  if (isNonNullType(type)) return inputValue(chance, type.ofType, name, known, depth)
  if (depth > 0 && chance.oneIn(12)) return null
  if (isListType(type)) {
    const length = chance.oneIn(40) ? 600 : chance.upTo(3)
    return Array.from({ length }, () => inputValue(chance, type.ofType, name, known, depth + 1))
  }
  if (isEnumType(type))
    return chance.oneIn(15) ? 'NO_SUCH_VALUE' : chance.one(type.getValues().map((value) => value.name))
  if (isInputObjectType(type)) return inputObject(chance, Object.values(type.getFields()), known, depth)
  return chance.of(scalar(type.name, name, known))
}

function inputObject(
  chance: Chance,
  fields: readonly { name: string; type: GraphQLInputType }[],
  known: Known,
  depth: number,
): object {
  const chosen = fields.filter(({ type }) =>
    isNonNullType(type) ? !chance.oneIn(40) : depth < deepest && chance.oneIn(2),
  )
  const entries = chosen.map(
    (field) => [field.name, inputValue(chance, field.type, field.name, known, depth + 1)] as const,
  )
  if (chance.oneIn(40)) entries.push(['noSuchField', 1])
  return Object.fromEntries(entries)
}

function scalar(type: string, name: string, known: Known): fc.Arbitrary<unknown> {
  if (name === 'first')
    return fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) }, hostileNumber)
  if (name === 'after') return someCursor(known)
  if (type === 'ID') return someId(known)
  if (type === 'Boolean') return fc.boolean()
  if (type === 'Int' || type === 'Float' || type === 'SafeInt') return hostileNumber
  if (type === 'Date') return fc.oneof(fc.constant('2026-06-01'), hostileText)
  if (type === 'DateTime') return fc.oneof(fc.constant('2026-06-01T12:00:00Z'), hostileText)
  return hostileText
}
