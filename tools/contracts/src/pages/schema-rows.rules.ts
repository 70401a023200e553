import { alternativesOf, type Alternative } from '../compatibility/alternatives.rules'
import { type JsonSchema } from '../json-schema'

/** One line of a schema's table. */
export interface SchemaRow {
  /** `contacts[].role`. */
  readonly field: string
  /** For people: `uuid or null`. */
  readonly type: string
  readonly required: boolean
  readonly description: string
}

const safeInteger = Number.MAX_SAFE_INTEGER

/** The fields of an event's data, each before those inside it. What refers to itself is named and not unfolded. */
export const schemaRows = (schema: JsonSchema): SchemaRow[] => rowsOf(schema, schema, '')

function rowsOf(schema: JsonSchema, root: JsonSchema, path: string): SchemaRow[] {
  const required = new Set((schema.required ?? []) as string[])
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`
    const row = {
      field: at,
      type: typeText(field, root),
      required: required.has(name),
      description: typeof field.description === 'string' ? field.description : '',
    }
    return [row, ...inside(field, root, at)]
  })
}

/** The rows of an object, of the objects of a list, or of an object that may be null; a choice of shapes has none. */
function inside(field: JsonSchema, root: JsonSchema, path: string): SchemaRow[] {
  if (typeof field.$ref === 'string') return []
  const shapes = alternativesOf(field, root).filter(({ type }) => type !== 'null')
  const [shape] = shapes
  if (shapes.length !== 1 || !shape) return []
  if (shape.type === 'object') return rowsOf(shape, root, path)
  return shape.type === 'array' && isSchema(shape.items) ? inside(shape.items, root, `${path}[]`) : []
}

function typeText(field: JsonSchema, root: JsonSchema): string {
  const alternatives = alternativesOf(field, root)
  const objects = alternatives.filter(({ type }) => type === 'object')
  const closed = objects.every(({ additionalProperties }) => additionalProperties === false)
  if (objects.length > 1) return `one of ${objects.length} ${closed ? 'closed ' : ''}shapes, see the schema`
  return alternatives.map((each) => alternativeText(each, root)).join(' or ')
}

function alternativeText(alternative: Alternative, root: JsonSchema): string {
  const { type, format, items, additionalProperties } = alternative
  const limits = limitsOf(alternative)
  const limited = (name: string) => (limits === '' ? name : `${name}, ${limits}`)
  if (Array.isArray(alternative.enum))
    return alternative.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (format === 'date-time') return 'instant'
  const held = heldText(alternative)
  if (held) return held
  if (type === 'string') return limited(typeof format === 'string' ? format : 'string')
  if (type === 'array' && isSchema(items)) return limited(`list of ${typeText(items, root)}`)
  if (type === 'object' && isSchema(additionalProperties))
    return `object of ${typeText(additionalProperties, root)} by name`
  if (type === 'object' && additionalProperties === false) return 'object, closed to new fields'
  return limited(type)
}

/** What text holds, where the contract says so: the pattern of a key says nothing to people. */
function heldText({ 'x-holds': held, maxLength, examples }: Alternative): string | null {
  if (held === 'words') return typeof maxLength === 'number' ? `words, at most ${maxLength}` : 'words'
  if (held !== 'key') return typeof held === 'string' ? held.replaceAll('-', ' ') : null
  const known = Array.isArray(examples) ? examples.map((word) => `\`${String(word)}\``).join(', ') : ''
  return known === '' ? 'key' : `key; so far ${known}`
}

function limitsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...rest }: Alternative): string {
  const said = (sign: string, limit: unknown) =>
    typeof limit === 'number' && Math.abs(limit) !== safeInteger ? [`${sign} ${limit}`] : []
  const sized = (least: unknown, most: unknown) => [
    ...(typeof least === 'number' ? [`at least ${least}`] : []),
    ...(typeof most === 'number' ? [`at most ${most}`] : []),
  ]
  return [
    ...said('≥', minimum),
    ...said('>', exclusiveMinimum),
    ...said('≤', maximum),
    ...said('<', exclusiveMaximum),
    ...sized(rest.minLength ?? rest.minItems, rest.maxLength ?? rest.maxItems),
    ...(typeof rest.pattern === 'string' ? [`\`${rest.pattern}\``] : []),
  ].join(', ')
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null
