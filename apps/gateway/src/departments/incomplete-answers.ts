import { type ApolloServerPlugin } from '@apollo/server'
import { maskError, type Log } from '@customer-graph/subgraph'
import { GraphQLError } from 'graphql'

/**
 * When a subgraph leaves out a required field without saying why, the gateway's executor answers null and hides the reason in
 * an extension of its own. This turns it into ordinary errors: masked, with an id, and with their path.
 */
export function incompleteAnswers<Context extends object>(log: Log): ApolloServerPlugin<Context> {
  const mask = maskError(log)
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return
          const { valueCompletion, ...extensions } = body.singleResult.extensions ?? {}
          if (!Array.isArray(valueCompletion)) return
          const errors = valueCompletion.filter((error) => error instanceof GraphQLError)
          body.singleResult.errors = [
            ...(body.singleResult.errors ?? []),
            ...errors.map((error) => mask(error.toJSON(), error)),
          ]
          if (Object.keys(extensions).length > 0) body.singleResult.extensions = extensions
          else delete body.singleResult.extensions
        },
      }
    },
  }
}
