import { type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { fetchedPaths, missing } from './missing-department'

/** What a subgraph may say of a request. Any other code (it refuses our passport, it does not know a field) is ours to mend. */
const sayable = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'SUBGRAPH_UNAVAILABLE',
  'WRITES_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const

/** An error in a subgraph's answer, as far as it is understood. */
export const subgraphError = z.object({
  message: z.string().catch(''),
  path: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
  extensions: z
    .object({ code: z.string(), id: z.string().optional(), argument: z.string().optional() })
    .catch({ code: '' }),
})

export type SubgraphError = z.output<typeof subgraphError>

/** A subgraph's errors as the gateway hands them on: with the department, a path, and a published code. */
export function toClientErrors(
  errors: readonly SubgraphError[],
  request: GraphQLDataSourceProcessOptions['request'],
  department: string,
): GraphQLError[] {
  return errors.flatMap(({ message, path, extensions }) => {
    if (!(sayable as readonly string[]).includes(extensions.code))
      return missing(request, department, 'SUBGRAPH_UNAVAILABLE')
    const place = path ?? fetchedPaths(request)[0]
    return [
      new GraphQLError(message, {
        ...(place ? { path: place } : {}),
        extensions: { ...extensions, department },
      }),
    ]
  })
}
