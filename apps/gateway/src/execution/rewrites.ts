import { type FetchDataRewrite } from '@apollo/query-planner'
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

type Rewritten = Record<string, unknown>

const fragment = '... on '

/** Changes what is sent to or was answered by a subgraph as the plan says, in place: fields renamed, values set. */
export function rewrite(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[], value: unknown): void {
  for (const each of rewrites) {
    const field = each.path.at(-1)
    if (field === undefined) continue
    atPath(schema, each.path.slice(0, -1), 0, value, (object) => {
      if (each.kind === 'ValueSetter') object[field] = each.setValueTo
      else if (Object.hasOwn(object, field) && object[field]) {
        object[each.renameKeyTo] = object[field]
        object[field] = undefined
      }
    })
  }
}

function atPath(
  schema: GraphQLSchema,
  path: readonly string[],
  at: number,
  value: unknown,
  change: (object: Rewritten) => void,
): void {
  if (Array.isArray(value)) {
    for (const each of value) atPath(schema, path, at, each, change)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const object = value as Rewritten
  const step = path[at]
  if (step === undefined) change(object)
  else if (!step.startsWith(fragment))
    atPath(schema, path, at + 1, Object.hasOwn(object, step) ? object[step] : undefined, change)
  else if (!object['__typename'] || isOfType(schema, object, step.slice(fragment.length)))
    atPath(schema, path, at + 1, object, change)
}

/** Whether an object says that it is of a type, or of one that belongs to it. */
export function isOfType(schema: GraphQLSchema, object: Rewritten, wanted: string): boolean {
  const told = object['__typename']
  if (typeof told !== 'string') return false
  if (told === wanted) return true
  const type = schema.getType(told)
  const condition = schema.getType(wanted)
  return (
    isAbstractType(condition) &&
    (isObjectType(type) || isInterfaceType(type)) &&
    schema.isSubType(condition, type)
  )
}
