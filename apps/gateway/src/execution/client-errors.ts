import { type maskError } from '@customer-graph/subgraph'
import { type GraphQLFormattedError } from 'graphql'
import { type Executed } from './execute-operation'
import { asGraphQLError } from './graph-executor'

/** What a client is told of an operation's errors: published codes, and nothing of the inside. */
export const clientErrors = (
  { errors, flaws }: Executed,
  mask: ReturnType<typeof maskError>,
): GraphQLFormattedError[] => [
  ...errors.map((thrown) => {
    const error = asGraphQLError(thrown)
    const extensions = { ...error.extensions, code: error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR' }
    return mask({ ...error.toJSON(), extensions }, thrown)
  }),
  ...flaws.map((flaw) => mask(flaw.toJSON(), flaw)),
]
