import { type JsonSchema } from '../json-schema'

/** One way a value may look: a schema with a single type, without references or unions. */
export type Alternative = JsonSchema & { readonly type: string }

/** Keywords that tell people something and refuse nothing. */
const annotations = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'definitions',
])

/** The keywords of a schema that decide which values it accepts. */
export const deciding = (schema: JsonSchema): [string, unknown][] =>
  Object.entries(schema).filter(([keyword]) => !annotations.has(keyword))

/** Follows a reference inside `root`. A schema that is no reference is answered as it is. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== 'string') return schema
  const path = schema.$ref.replace(/^#\/?/, '').split('/').filter(Boolean)
  const found = path.reduce<unknown>((at, key) => (at as JsonSchema | undefined)?.[key], root)
  if (found === undefined) throw new Error(`The schema refers to ${schema.$ref}, which is not in it.`)
  return resolved(found as JsonSchema, root)
}

/** Takes unions, lists of types, constants and references apart, so that two ways to write the same are the same. */
export function alternativesOf(given: JsonSchema, root: JsonSchema): Alternative[] {
  const schema = resolved(given, root)
  const { anyOf, oneOf, type, const: constant, ...rest } = schema
  const union = (anyOf ?? oneOf) as JsonSchema[] | undefined
  if (union) return union.flatMap((each) => alternativesOf(each, root))
  if ('const' in schema)
    return [{ ...rest, type: typeof type === 'string' ? type : typeOf(constant), enum: [constant] }]
  if (Array.isArray(type))
    return (type as string[]).map((one) => ({ ...rest, ...enumFor(one, rest), type: one }))
  return [{ ...rest, type: typeof type === 'string' ? type : 'anything' }]
}

/** Of a list that mixes types, such as `["a", null]`, what belongs to one of them. */
const enumFor = (type: string, { enum: values }: JsonSchema): object =>
  Array.isArray(values) ? { enum: values.filter((value) => typeOf(value) === type) } : {}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
