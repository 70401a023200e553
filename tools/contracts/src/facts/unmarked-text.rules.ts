import { type JsonSchema } from '../json-schema'

/** Formats whose text is no words: ids, dates, instants. */
const plainFormats: readonly unknown[] = ['uuid', 'date', 'date-time']

/**
 * The text in an event of which is not said what it is, and the lists of values of which is not said why they can never
 * grow. Words have to be known as words, because they can be a person's and have to be erased; and a list that grows makes
 * an older consumer refuse the event.
 */
export const unmarkedText = (type: string, schema: JsonSchema): string[] => [
  ...new Set(
    Object.entries({ ...fieldsOf(schema), ...(schema.definitions as object | undefined) }).flatMap(
      ([name, node]) => problems(type, node, name),
    ),
  ),
]

function problems(type: string, node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap((each) => problems(type, each, path))
  const schema = node as JsonSchema
  const { items, additionalProperties, propertyNames: _names, anyOf, oneOf, allOf, not } = schema
  return [
    ...own(type, schema, path),
    ...Object.entries(fieldsOf(schema)).flatMap(([name, field]) => problems(type, field, `${path}.${name}`)),
    ...problems(type, items, `${path}[]`),
    ...problems(type, additionalProperties, `${path}.*`),
    ...[anyOf, oneOf, allOf, not].flatMap((each) => problems(type, each, path)),
  ]
}

function own(type: string, schema: JsonSchema, path: string): string[] {
  if ('enum' in schema || 'const' in schema)
    return typeof schema['x-closed'] === 'string'
      ? []
      : [
          `${type}: ${path} takes listed values only, and a list that grows breaks its readers. Declare it with fact.keyOf(values), or with fact.closed(values, because) when it can never grow.`,
        ]
  if (![schema.type].flat().includes('string') || plainFormats.includes(schema.format) || 'x-holds' in schema)
    return []
  return [
    `${type}: ${path} is text of which is not said what it is. Declare it with fact.words(max) when a person typed it or it names somebody, else with fact.key or another fact.`,
  ]
}

const fieldsOf = ({ properties }: JsonSchema) => (properties ?? {}) as Readonly<Record<string, unknown>>
