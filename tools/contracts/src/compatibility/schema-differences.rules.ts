import { type JsonSchema } from '../json-schema'
import { type Alternative, alternativesOf, deciding } from './alternatives.rules'

/** The published schema and the next one, with what their references refer to. */
interface Roots {
  readonly published: JsonSchema
  readonly next: JsonSchema
  /** Pairs that are being compared further up: a schema may refer to itself. */
  readonly open: ReadonlySet<string>
}

/**
 * What the next schema changes that somebody would notice: a consumer of the next that reads what was published before, or
 * a consumer of the published that reads what comes next. Both have to accept everything, so a new field that may be left
 * out is all that is safe; words, order and the way of writing do not matter. Each difference is a sentence with its path.
 */
export const schemaDifferences = (published: JsonSchema, next: JsonSchema): string[] =>
  compare(published, next, '', { published, next, open: new Set() })

function compare(published: JsonSchema, next: JsonSchema, path: string, roots: Roots): string[] {
  const pair = `${JSON.stringify(published)}\n${JSON.stringify(next)}`
  if (roots.open.has(pair)) return []
  const inner = { ...roots, open: new Set([...roots.open, pair]) }
  const left = alternativesOf(next, roots.next)
  const different: string[] = []
  const unmatched = alternativesOf(published, roots.published).filter((one) => {
    const at = left.findIndex((other) => alternativeDifferences(one, other, path, inner).length === 0)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  for (const one of unmatched) {
    const at = left.findIndex(({ type }) => type === one.type)
    const [other] = at >= 0 ? left.splice(at, 1) : []
    different.push(
      ...(other
        ? alternativeDifferences(one, other, path, inner)
        : [`${named(path)} may no longer be ${said(one)}`]),
    )
  }
  return [
    ...different,
    ...left.map((other) => `${named(path)} may now be ${said(other)}, which a consumer of before refuses`),
  ]
}

function alternativeDifferences(one: Alternative, other: Alternative, path: string, roots: Roots): string[] {
  if (one.type !== other.type)
    return [`${named(path)} may no longer be ${said(one)}`, `${named(path)} may now be ${said(other)}`]
  const apart = new Set(['type', 'properties', 'required', 'items', 'enum', 'additionalProperties'])
  const limits = new Set([...deciding(one), ...deciding(other)].map(([keyword]) => keyword))
  return [
    ...[...limits]
      .filter((keyword) => !apart.has(keyword) && !same(one[keyword], other[keyword]))
      .map((keyword) => `${keyword} of ${named(path)} ${changed(one[keyword], other[keyword])}`),
    ...enumDifferences(one, other, path),
    ...fieldDifferences(one, other, path, roots),
    ...itemDifferences(one, other, path, roots),
  ]
}

function enumDifferences(
  { enum: before }: Alternative,
  { enum: after }: Alternative,
  path: string,
): string[] {
  if (!Array.isArray(before) || !Array.isArray(after))
    return same(before, after) ? [] : [`the values of ${named(path)} ${changed(before, after)}`]
  const gone = before.filter((value) => !after.includes(value))
  const added = after.filter((value) => !before.includes(value))
  return [
    ...gone.map((value) => `${named(path)} may no longer be ${JSON.stringify(value)}`),
    ...added.map(
      (value) => `${named(path)} may now be ${JSON.stringify(value)}, which a consumer of before refuses`,
    ),
  ]
}

function fieldDifferences(one: Alternative, other: Alternative, path: string, roots: Roots): string[] {
  if (one.type !== 'object') return []
  const [before, after] = [fieldsOf(one), fieldsOf(other)]
  const [needed, needs] = [new Set(requiredOf(one)), new Set(requiredOf(other))]
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  const added = Object.keys(after).filter((name) => !(name in before))
  return [
    ...restDifferences(one, other, path, roots),
    ...added.filter((name) => needs.has(name)).map((name) => `${at(name)} is new and required`),
    ...added
      .filter(() => one.additionalProperties !== undefined && one.additionalProperties !== true)
      .map((name) => `${at(name)} is new in an object that is closed to new fields`),
    ...Object.entries(before).flatMap(([name, field]) => {
      const next = after[name]
      if (next === undefined) return [`${at(name)} was removed or renamed`]
      const must = needed.has(name) === needs.has(name)
      return [
        ...(must ? [] : [`${at(name)} ${needs.has(name) ? 'is now required' : 'may now be left out'}`]),
        ...compare(field, next, at(name), roots),
      ]
    }),
  ]
}

/** What an object may hold besides its named fields: anything, nothing, or values of one schema. */
function restDifferences(one: Alternative, other: Alternative, path: string, roots: Roots): string[] {
  const [before, after] = [one, other].map(({ additionalProperties }) => additionalProperties ?? true)
  if (isSchema(before) && isSchema(after)) return compare(before, after, `${path}.*`, roots)
  return same(before, after)
    ? []
    : [`what ${named(path)} may hold besides its fields ${changed(before, after)}`]
}

function itemDifferences(one: Alternative, other: Alternative, path: string, roots: Roots): string[] {
  const [before, after] = [one.items, other.items]
  if (isSchema(before) && isSchema(after)) return compare(before, after, `${path}[]`, roots)
  return same(before, after) ? [] : [`the items of ${named(path)} ${changed(before, after)}`]
}

const fieldsOf = ({ properties }: Alternative) => (properties ?? {}) as Readonly<Record<string, JsonSchema>>
const requiredOf = ({ required }: Alternative) => (required ?? []) as readonly string[]
const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const named = (path: string): string => (path === '' ? 'the data' : path)
const said = ({ type, format }: Alternative): string =>
  format === undefined ? type : `${type} (${String(format)})`

function changed(before: unknown, after: unknown): string {
  if (before === undefined) return `is now ${JSON.stringify(after)}`
  if (after === undefined) return `is no longer ${JSON.stringify(before)}`
  return `changed from ${JSON.stringify(before)} to ${JSON.stringify(after)}`
}
