import { type Answered, type Completed } from './complete-value'
import { type DepartmentError } from './department-error'
import { pathsTree } from './paths-tree'
import { type Path } from './response-paths'
import { type SelectionPlan, type ValuePlan } from './selection-plan'

/**
 * The errors of an answer, at paths of the client's own keys: what departments said of fields that were asked for, and for
 * every other null without a reason the reason. An error of a field that only the plan needed is told where the client misses
 * something because of it, and nowhere else.
 */
export function explainNulls(
  asked: SelectionPlan,
  answered: Answered,
  { data, completionErrors }: Pick<Completed, 'data' | 'completionErrors'>,
  errors: readonly DepartmentError[],
): DepartmentError[] {
  if (errors.length === 0 && completionErrors.length === 0) return []
  const explained: DepartmentError[] = []
  const reasons = pathsTree<DepartmentError>()
  const told = pathsTree<true>()
  const tell = (error: DepartmentError, path: Path) => {
    explained.push({ ...error, path })
    told.set(path, true)
  }
  const hidden: { readonly error: DepartmentError; readonly path: Path }[] = []
  const used = new Set<DepartmentError>()
  for (const error of errors) {
    if (!error.path) {
      explained.push(error)
      continue
    }
    const { path, isAsked } = clientPath(asked, answered, error.path)
    if (isAsked) tell(error, path)
    else {
      hidden.push({ error, path })
      reasons.set(path, error)
    }
  }
  for (const error of completionErrors) {
    if (told.touches(error.path)) continue
    const reason = reasons.nearest(error.path)
    if (reason) used.add(reason)
    tell(reason ?? error, error.path)
  }
  for (const { error, path } of hidden)
    if (!used.has(error) && isNull(data, path) && !told.touches(path)) tell(error, path)
  return explained
}

interface Located {
  /** As far as it was asked for. */
  readonly path: Path
  readonly isAsked: boolean
}

/** What the client calls the place of an error. */
function clientPath(asked: SelectionPlan, answered: Answered, path: Path): Located {
  const client: (string | number)[] = []
  let plan: ValuePlan = { kind: 'object', type: asked.declared, selections: asked }
  let value: unknown = answered
  for (const key of path) {
    while (plan.kind === 'required') plan = plan.of
    if (plan.kind === 'leaf') break
    if (plan.kind === 'list') {
      if (typeof key !== 'number') break
      plan = plan.of
      client.push(key)
    } else {
      const field = fieldIn(plan.selections, value, key)
      if (!field) return { path: client, isAsked: false }
      plan = field.value
      client.push(field.key)
    }
    value = typeof value === 'object' && value !== null ? (value as Answered)[key] : undefined
  }
  return { path: client, isAsked: true }
}

function fieldIn(selections: SelectionPlan, value: unknown, key: string | number) {
  const told = typeof value === 'object' && value !== null ? (value as Answered)['__typename'] : undefined
  const fields = selections.of(typeof told === 'string' ? told : undefined)?.fields ?? []
  for (const field of fields) if (field.kind === 'value' && field.from === key) return field
  return undefined
}

function isNull(data: unknown, path: Path): boolean {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return value === null
    value = (value as Answered)[key]
  }
  return value === null
}
