import { type maskError } from '@customer-graph/subgraph'
import { type GraphQLFormattedError } from 'graphql'
import { type Executed } from './execute-operation'

/** What a client is told of an operation's errors: published codes, and nothing of the inside. */
export const clientErrors = (
  { errors }: Executed,
  mask: ReturnType<typeof maskError>,
): GraphQLFormattedError[] =>
  errors.map((error) => {
    const extensions = { ...error.extensions, code: error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR' }
    return mask({ ...error.toJSON(), extensions }, error)
  })
