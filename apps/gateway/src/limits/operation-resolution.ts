import { type ApolloServerPlugin } from '@apollo/server'
import { graphError } from '@customer-graph/subgraph'

/**
 * Refuses a request whose operation cannot be told, or is a subscription. Apollo leaves this to the executor, and the gateway's
 * calls it an internal error.
 */
export const operationResolution = <Context extends object>(): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (operation?.operation === 'subscription')
          throw graphError(
            'GRAPHQL_VALIDATION_FAILED',
            'A subscription is not answered here. Subscribe at /graphql/stream, or over a WebSocket.',
            {
              http: { status: 400 },
            },
          )
        if (operation) return
        const message = request.operationName
          ? `The document holds no operation named ${request.operationName.slice(0, 100)}.`
          : 'The document holds several operations; say which one in operationName.'
        throw graphError('OPERATION_RESOLUTION_FAILURE', message, { http: { status: 400 } })
      },
    }
  },
})
