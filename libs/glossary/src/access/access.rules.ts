import { type Department } from '../departments'
import { type CallerDepartment, callerDepartments } from './caller-department'

/** Who may: departments as tokens name them. */
export type Audience = readonly CallerDepartment[]

/** Everybody whose token is good. */
export const everybody: Audience = callerDepartments

/** An exception from the defaults, and why it is one. */
export interface AccessRule {
  readonly who: Audience
  /** One sentence for whoever asks. */
  readonly because: string
}

/** Things that some do not see where others see them: left out of lists, pages, cursors and counts. */
export interface RowRule extends AccessRule {
  /** What is left out, in words. */
  readonly what: string
  /** The fields in whose lists it would stand. */
  readonly leftOutOf: readonly `${string}.${string}`[]
}

/** Who may read and change what. */
export interface AccessPolicy<Rows extends string = string> {
  /** Who may call the mutations of each department, where `mutations` says nothing else. */
  readonly changes: Readonly<Record<Department, Audience>>
  /** Mutations with a rule of their own, by name. */
  readonly mutations: Readonly<Record<string, AccessRule>>
  /** Fields that are not simply for everybody: `Type.field`, or `Type.*` for all fields of a type. */
  readonly fields: Readonly<Record<`${string}.${string}`, AccessRule>>
  readonly rows: Readonly<Record<Rows, RowRule>>
}

/** Who may ask for a field, wherever it stands. Of mutations: who may call it; `department` is the one that owns it. */
export function audienceOf(
  policy: AccessPolicy,
  department: Department,
  type: string,
  field: string,
): Audience {
  if (type === 'Mutation') return policy.mutations[field]?.who ?? policy.changes[department]
  return (policy.fields[`${type}.${field}`] ?? policy.fields[`${type}.*`])?.who ?? everybody
}

/** Whether an audience is everybody, so that nothing has to be guarded. */
export const isEverybody = (who: Audience): boolean => everybody.every((each) => who.includes(each))
