import { type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type GraphQLFormattedError } from 'graphql'
import { z } from 'zod'
import { type SubgraphAnswer } from './equal-entities'
import { away, fetchedPaths } from './missing-department'

/** What a subgraph may say of a request. Any other code (it refuses our passport, it does not know a field) is ours to mend. */
const sayable = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'SUBGRAPH_UNAVAILABLE',
  'WRITES_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const

/** An error in a subgraph's answer, as far as it is understood; of what is no error at all nothing is. */
export const subgraphError = z
  .object({
    message: z.string().catch(''),
    path: z
      .array(z.union([z.string(), z.number()]))
      .optional()
      .catch(undefined),
    extensions: z
      .object({ code: z.string(), id: z.string().optional(), argument: z.string().optional() })
      .catch({ code: '' }),
  })
  .catch({ message: '', path: undefined, extensions: { code: '' } })

export type SubgraphError = z.output<typeof subgraphError>

type Request = GraphQLDataSourceProcessOptions['request']
type Path = readonly (string | number)[]

/** A subgraph's errors as the gateway hands them on: with the department, a path, a published code and a sentence. */
export function toClientErrors(
  { data, errors, leftOut }: SubgraphAnswer,
  request: Request,
  department: string,
): GraphQLFormattedError[] {
  const placed = errors.flatMap((error) => (isPlaced(error) ? [saidBy(department, error, error.path)] : []))
  const unplaced = errors.filter((error) => !isPlaced(error))
  // Where nothing was answered at all, any error says why.
  const reason = unplaced[0] ?? (data === null ? errors[0] : undefined)
  const named = new Set(errors.map(({ path }) => JSON.stringify(path)))
  const paths = reason
    ? fetchedPaths(request).filter((path) => isNull(data, path) && !named.has(JSON.stringify(path)))
    : []
  const all = [
    ...placed,
    ...paths.map((path) => saidBy(department, reason!, path)),
    ...unplaced.slice(paths.length > 0 ? 1 : 0).map((error) => saidBy(department, error)),
  ]
  return leftOut === 0 ? all : [...all, more(all, department, leftOut)]
}

/** An error of entities as a whole says no more of where it belongs than one without a path. */
const isPlaced = (error: SubgraphError): error is SubgraphError & { path: (string | number)[] } =>
  error.path !== undefined && !(error.path.length < 2 && error.path[0] === '_entities')

function saidBy(
  department: string,
  { message, extensions }: SubgraphError,
  path?: Path,
): GraphQLFormattedError {
  const place = path ? { path } : {}
  const code = sayable.find((each) => each === extensions.code)
  return code
    ? {
        message: message.trim() || `${department} does not say why.`,
        ...place,
        extensions: { ...extensions, department },
      }
    : { ...away(department, 'SUBGRAPH_UNAVAILABLE'), ...place }
}

function isNull(data: unknown, path: Path): boolean {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break
    value = (value as Record<string | number, unknown>)[key]
  }
  return value === null || value === undefined
}

const more = (
  told: readonly GraphQLFormattedError[],
  department: string,
  count: number,
): GraphQLFormattedError => ({
  message: `${department} has ${count} more errors, which are not told. Ask for fewer rows to see them.`,
  extensions: { ...told.at(-1)?.extensions, count, department },
})
