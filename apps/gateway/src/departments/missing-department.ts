import { type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type ErrorCode } from '@customer-graph/subgraph'
import { type GraphQLFormattedError, Kind, parse, type SelectionSetNode } from 'graphql'
import { responseKeyOf, selectedFields } from '../selected-fields'

type Path = (string | number)[]

/**
 * One error for every field that a failed fetch leaves null, so that a client can tell "not reached" from "nothing there".
 * Paths are relative to the fetch, as the gateway expects them from a subgraph.
 */
export const missing = (
  request: GraphQLDataSourceProcessOptions['request'],
  department: string,
  code: ErrorCode,
  paths: readonly Path[] = fetchedPaths(request),
  why?: string,
): GraphQLFormattedError[] => paths.map((path) => ({ ...away(department, code, why), path }))

/** What is said of a department that did not answer; `why` where more is known. */
export const away = (department: string, code: ErrorCode, why?: string): GraphQLFormattedError => ({
  message:
    why ??
    (code === 'SUBGRAPH_TIMEOUT'
      ? `${department} did not answer in time.`
      : `${department} cannot be reached at the moment.`),
  extensions: { code, department },
})

/**
 * The paths of the outermost fields that a fetch asks for: per entity, or at the root. Of a fetch that only asks what something
 * is, the path of that.
 */
export function fetchedPaths({ query, variables }: GraphQLDataSourceProcessOptions['request']): Path[] {
  const [operation] = parse(query ?? '{ __typename }').definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return []
  const representations: unknown = variables?.['representations']
  const [only] = operation.selectionSet.selections
  if (!Array.isArray(representations) || only?.kind !== Kind.FIELD || only.name.value !== '_entities')
    return responseKeys(operation.selectionSet).map((key) => [key])
  const keys = responseKeys(only.selectionSet)
  return representations.flatMap((_each, at) => keys.map((key): Path => ['_entities', at, key]))
}

function responseKeys(set: SelectionSetNode | undefined): string[] {
  const keys = new Set(selectedFields(set).map(responseKeyOf))
  return keys.size > 1 ? [...keys].filter((key) => key !== '__typename') : [...keys]
}
