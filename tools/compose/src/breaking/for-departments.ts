import { type BreakingChange, change } from './change'
import { type Answered, lookupsOf, type Part, partsOf } from './parts'

const roots = new Set(['Query', 'Mutation', 'Subscription'])

/**
 * What breaks the departments and gateways that run while a change is rolled out: a gateway of before asks a department of
 * after, by the keys it knows, for the fields it knows to be there, with what it knows to be needed.
 */
export function changesForDepartments(before: string, after: string): BreakingChange[] {
  const next = partsOf(after)
  /** What is gone from the graph altogether is told to clients, and not told twice. */
  const stillThere = new Set(
    next.flatMap(({ type, fields }) => [type, ...[...fields.keys()].map((each) => `${type}.${each}`)]),
  )
  const lookups = new Set(lookupsOf(after))
  return [
    ...partsOf(before).flatMap((part) =>
      changesOf(
        part,
        next.find(({ type, department }) => type === part.type && department === part.department),
      ),
    ),
    ...lookupsOf(before)
      .filter((at) => !lookups.has(at))
      .map((at) => change(`${at} no longer finds by its key while its department is away.`, at)),
  ].filter(({ touches }) => touches.every((at) => stillThere.has(at)))
}

function changesOf({ type, department, keys, fields }: Part, now?: Part): BreakingChange[] {
  const keysLost = keys.filter((key) => !now?.keys.includes(key))
  // A type without a key is reached through the department's own fields, which are looked at where they stand.
  const fieldsMatter = now !== undefined || keys.length > 0 || roots.has(type)
  return [
    ...keysLost.map((key) =>
      change(`${type} can no longer be found by its key "${key}" in ${department}.`, type),
    ),
    ...(fieldsMatter
      ? [...fields].flatMap(([name, answered]) =>
          changesOfField(`${type}.${name}`, department, answered, now?.fields.get(name)),
        )
      : []),
  ]
}

function changesOfField(at: string, department: string, before: Answered, now?: Answered): BreakingChange[] {
  if (!now) return [change(`${at} is no longer answered by ${department}.`, at)]
  return [
    ...(now.requires && now.requires !== before.requires
      ? [change(`${at} of ${department} requires "${now.requires}" now.`, at)]
      : []),
    ...(before.provides && now.provides !== before.provides
      ? [change(`${at} of ${department} no longer provides "${before.provides}".`, at)]
      : []),
  ]
}
