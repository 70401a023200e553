import { objectsIn } from '../objects-in'
import { absent } from './absent'
import { type DepartmentError } from './department-error'
import { type Path } from './response-paths'
import { type FieldPlan, type ObjectPlan, type SelectionPlan, type ValuePlan } from './selection-plan'

/** What departments answered, merged. */
export type Answered = Record<string, unknown>

/** What is null without a reason, by the client's keys. */
export type CompletionError = DepartmentError & { readonly path: Path }

export interface Completed {
  readonly data: Answered | null
  /** What was required, not answered at all, or of another type than promised, and had to be made null. */
  readonly completionErrors: readonly CompletionError[]
  /** How many objects `data` holds, itself included. */
  readonly objects: number
}

/** Null, and it is known why. */
const failed = Symbol('failed')
/** Null where that is not allowed: what holds it must become null as well. */
const invalid = Symbol('invalid')

type Outcome = unknown

/**
 * Brings what departments answered into the shape that was asked for: its keys and no others, in its order, required values
 * that are missing nullified up to where null is allowed. What was answered is left as it is, however wrong it may be.
 */
export function completeValue(
  asked: SelectionPlan,
  answered: Answered,
  introspect: (field: FieldPlan & { kind: 'introspection' }) => unknown,
): Completed {
  const path: (string | number)[] = []
  const completionErrors: CompletionError[] = []
  let objects = 0
  /** Whether objects were made that the answer does not hold. */
  let isCountWrong = false

  const wrong = (message: string): typeof failed => {
    completionErrors.push({ message, path: [...path], extensions: {}, cause: new Error(message) })
    return failed
  }

  const dropped = (): null => {
    isCountWrong = true
    return null
  }

  function objectOf(selections: SelectionPlan, given: unknown, parent: string): Outcome {
    if (typeof given !== 'object' || Array.isArray(given))
      return wrong(`No object was answered for ${place(path, selections.declared, parent)}.`)
    const told = (given as Answered)['__typename']
    const plan = selections.of(typeof told === 'string' ? told : undefined)
    if (!plan)
      return wrong(`An object of another type was answered for ${place(path, selections.declared, parent)}.`)
    if (plan.undecided)
      return wrong(`No department says what is at ${place(path, selections.declared, parent)}.`)
    objects++
    return fieldsOf(plan, given as Answered) ?? failed
  }

  function fieldsOf(plan: ObjectPlan, given: Answered): Answered | null {
    const made: Answered = {}
    for (const field of plan.fields) {
      const { key } = field
      if (field.kind === 'value') {
        const { from } = field
        const value = field.inherited && !Object.hasOwn(given, from) ? undefined : given[from]
        path.push(key)
        const outcome = outcomeOf(field.value, value, plan.type)
        path.pop()
        if (outcome === invalid) return dropped()
        made[key] = outcome === failed ? null : outcome
      } else if (field.kind === 'introspection') {
        made[key] = introspect(field)
        objects += objectsIn(made[key])
      } else made[key] = field.given
    }
    return made
  }

  function outcomeOf(plan: ValuePlan, value: unknown, parent: string): Outcome {
    if (plan.kind === 'required') {
      const outcome = isMissing(value) ? null : outcomeOf(plan.of, value, parent)
      if (outcome === null)
        wrong(`Null was answered for ${place(path, plan.of.type, parent)}, which is required.`)
      return outcome === null || outcome === failed ? invalid : outcome
    }
    if (value === undefined) return wrong(`Nothing was answered for ${place(path, plan.type, parent)}.`)
    if (value === null || value === absent) return null
    if (plan.kind === 'leaf')
      return plan.accepts(value)
        ? value
        : wrong(`A value of another type was answered for ${place(path, plan.type, parent)}.`)
    return plan.kind === 'list' ? listOf(plan.of, value, parent) : objectOf(plan.selections, value, parent)
  }

  function listOf(plan: ValuePlan, values: unknown, parent: string): Outcome {
    if (!Array.isArray(values)) return wrong(`No list was answered for ${place(path, plan.type, parent)}.`)
    const made: unknown[] = []
    let isValid = true
    for (let at = 0; at < values.length; at++) {
      path.push(at)
      const outcome = outcomeOf(plan, values[at] ?? null, parent)
      path.pop()
      if (outcome === invalid) isValid = false
      made.push(outcome === failed || outcome === invalid ? null : outcome)
    }
    return isValid ? made : (dropped() ?? failed)
  }

  const root = asked.of(undefined)
  if (!root) throw new Error(`The schema has no type ${asked.declared}`)
  objects++
  const data = fieldsOf(root, answered)
  return { data, completionErrors, objects: isCountWrong ? objectsIn(data) : objects }
}

const isMissing = (value: unknown): boolean => value === null || value === undefined || value === absent

function place(path: Path, type: string, parent: string): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `element ${last} of a list of ${type}` : `${parent}.${last}`
}
