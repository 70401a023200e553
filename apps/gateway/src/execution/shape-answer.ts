import { GraphQLError } from 'graphql'
import { objectsIn } from '../limits/operation-cost'
import { type FieldShape, type ObjectShape, type Selections, type ValueShape } from './shape'

/** What departments answered, merged. */
export type Answered = Record<string, unknown>

export interface Shaped {
  readonly data: Answered | null
  /** What was required or of another type than promised, and had to be made null. Nobody has told the client why. */
  readonly flaws: readonly GraphQLError[]
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
 * that are missing nullified up to where null is allowed. What was answered is left as it is.
 */
export function shapeAnswer(
  asked: Selections,
  answered: Answered,
  introspect: (field: FieldShape & { kind: 'introspection' }) => unknown,
): Shaped {
  const path: (string | number)[] = []
  const flaws: GraphQLError[] = []
  let objects = 0
  /** Whether objects were made that the answer does not hold. */
  let isCountWrong = false

  const flaw = (message: string): void => {
    const options = { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } }
    flaws.push(new GraphQLError(message, options))
  }

  const dropped = (): null => {
    isCountWrong = true
    return null
  }

  function objectOf(selections: Selections, given: Answered, parent: string): Outcome {
    const told = given['__typename']
    if (told !== undefined && typeof told !== 'string') throw new Error('A __typename is no text')
    const shape = selections.of(told || undefined)
    if (!shape) {
      flaw(`Invalid __typename found for object at ${place(path, selections.declared, parent)}.`)
      return failed
    }
    objects++
    return fieldsOf(shape, given) ?? failed
  }

  function fieldsOf(shape: ObjectShape, given: Answered): Answered | null {
    const made: Answered = {}
    for (const field of shape.fields) {
      const { key } = field
      if (field.kind === 'value') {
        const value = field.inherited && !Object.hasOwn(given, key) ? null : given[key]
        path.push(key)
        const outcome = outcomeOf(field.value, value ?? null, shape.type)
        path.pop()
        if (outcome === invalid) return dropped()
        made[key] = outcome === failed ? null : outcome
      } else if (field.kind === 'introspection') {
        made[key] = introspect(field)
        objects += objectsIn(made[key])
      } else if (field.given === null) return dropped()
      else made[key] = field.given
    }
    return made
  }

  function outcomeOf(shape: ValueShape, value: unknown, parent: string): Outcome {
    if (shape.kind === 'required') {
      const outcome = value === null ? null : outcomeOf(shape.of, value, parent)
      if (outcome === null) flaw(`Cannot return null for non-nullable ${place(path, shape.of.type, parent)}.`)
      return outcome === null || outcome === failed ? invalid : outcome
    }
    if (value === null) return null
    if (shape.kind === 'leaf') {
      if (shape.accepts(value)) return value
      flaw(`Invalid value found for ${place(path, shape.type, parent)}.`)
      return failed
    }
    if (shape.kind === 'list') return listOf(shape.of, value, parent)
    if (typeof value !== 'object') throw new Error(`A department answered no object for ${shape.type}`)
    return objectOf(shape.selections, value as Answered, parent)
  }

  function listOf(shape: ValueShape, values: unknown, parent: string): Outcome {
    if (!Array.isArray(values)) throw new Error(`A department answered no list for [${shape.type}]`)
    const made: unknown[] = []
    let isValid = true
    for (let at = 0; at < values.length; at++) {
      path.push(at)
      const outcome = outcomeOf(shape, values[at] ?? null, parent)
      path.pop()
      if (outcome === invalid) isValid = false
      made.push(outcome === failed || outcome === invalid ? null : outcome)
    }
    return isValid ? made : (dropped() ?? failed)
  }

  const shape = selectionsOfRoot(asked)
  objects++
  const data = fieldsOf(shape, answered)
  return { data, flaws, objects: isCountWrong ? objectsIn(data) : objects }
}

function selectionsOfRoot(asked: Selections): ObjectShape {
  const shape = asked.of(undefined)
  if (!shape) throw new Error(`The schema has no type ${asked.declared}`)
  return shape
}

function place(path: readonly (string | number)[], type: string, parent: string): string {
  const last = path.at(-1)
  return typeof last === 'number'
    ? `array element of type ${type} at index ${last}`
    : `field ${parent}.${last}`
}
