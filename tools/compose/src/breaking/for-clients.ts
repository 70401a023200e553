import {
  BreakingChangeType,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql'
import { type BreakingChange, change } from './change'
import { inputChanges } from './for-inputs'
import { resultChanges } from './for-results'

/** How graphql-js words a change, and what of it an operation would have to use. */
const words: Readonly<Record<string, RegExp>> = {
  [BreakingChangeType.TYPE_REMOVED]: /^(?<of>\w+) was/,
  [BreakingChangeType.TYPE_CHANGED_KIND]: /^(?<of>\w+) changed/,
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: /^(?<of>\w+) was/,
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: /^(?<part>\w+) was removed from enum type (?<of>\w+)/,
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: /on input type (?<of>\w+) was/,
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: /^(?<of>\w+) no longer/,
  [BreakingChangeType.FIELD_REMOVED]: /^(?<of>\w+)\.(?<part>\w+) was/,
  [BreakingChangeType.FIELD_CHANGED_KIND]: /^(?<of>\w+)\.(?<part>\w+) changed/,
  [BreakingChangeType.REQUIRED_ARG_ADDED]: /on (?<of>\w+)\.(?<part>\w+) was/,
  [BreakingChangeType.ARG_REMOVED]: /^(?<of>\w+)\.(?<part>\w+) arg (?<arg>\w+)/,
  [BreakingChangeType.ARG_CHANGED_KIND]: /^(?<of>\w+)\.(?<part>\w+) arg (?<arg>\w+)/,
  [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE]: /^(?<of>\w+)\.(?<part>\w+) arg/,
}

/**
 * What breaks an operation, or the code around it, of somebody who built on `before`: what graphql-js finds, a default that is
 * another one now, and what graphql-js does not look at.
 */
export function changesForClients(before: GraphQLSchema, after: GraphQLSchema): BreakingChange[] {
  const found = findBreakingChanges(before, after)
  const defaults = findDangerousChanges(before, after).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  )
  return [
    ...[...found, ...defaults].map(({ type, description }) =>
      change(description, ...touchedBy(type, description)),
    ),
    ...inputChanges(before, after),
    ...resultChanges(before, after),
  ]
}

function touchedBy(type: string, description: string): string[] {
  const { of, part, arg } = words[type]?.exec(description)?.groups ?? {}
  if (!of) return [`@${/@?(\w+)/.exec(description)?.[1]}`]
  if (!part) return [of]
  return [arg ? `${of}.${part}(${arg}:)` : `${of}.${part}`]
}
