import { type JsonSchema } from '../json-schema'

/**
 * The closed objects of an event: a consumer would refuse the event as soon as its producer adds a field, which is the one
 * change producers may make.
 */
export const closedObjects = (type: string, schema: JsonSchema): string[] =>
  closedPaths(schema, schema, '', new Set()).map(
    (path) =>
      `${type}: ${path === '' ? 'the data' : path} is closed to new fields. Declare it with z.object instead of z.strictObject.`,
  )

function closedPaths(node: unknown, root: JsonSchema, path: string, seen: Set<unknown>): string[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return []
  seen.add(node)
  if (Array.isArray(node)) return node.flatMap((each) => closedPaths(each, root, path, seen))
  const { $ref, definitions: _shared, properties, additionalProperties, ...rest } = node as JsonSchema
  const target =
    typeof $ref === 'string'
      ? (root.definitions as Record<string, unknown> | undefined)?.[$ref.replace('#/definitions/', '')]
      : null
  const fields = Object.entries((properties ?? {}) as Record<string, unknown>)
  const paths = [
    ...(additionalProperties === false ? [path] : []),
    ...closedPaths(target, root, path, seen),
    ...fields.flatMap(([name, field]) =>
      closedPaths(field, root, path === '' ? name : `${path}.${name}`, seen),
    ),
    ...closedPaths(additionalProperties, root, path, seen),
    ...Object.values(rest).flatMap((value) => closedPaths(value, root, path, seen)),
  ]
  return [...new Set(paths)]
}
