import { type ApolloServerPlugin } from '@apollo/server'
import { type RequestContext } from '../caller/request-context'
import { fragmentsOf } from '../selected-fields'
import { type Charge } from './charge'
import { objectsIn } from './operation-cost'
import { type RateLimit } from './rate-limit'

export interface CostLimitOptions {
  readonly charge: Charge
  readonly rate: RateLimit
  /** The most that one operation may cost, told with every answer. */
  readonly maximum: number
}

/**
 * Takes what an operation may cost before anything is planned. Every answer tells in `extensions.cost` what was requested at
 * most, what it came to, the maximum, and what the caller has left.
 */
export const costLimit = ({
  charge,
  rate,
  maximum,
}: CostLimitOptions): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    let requested: number | undefined
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return
        const fragments = fragmentsOf(document)
        const costed = { schema, operation, fragments, variables: request.variables ?? {} }
        requested = charge(costed, contextValue.caller.subject)
      },
      async willSendResponse({ contextValue, response: { body } }) {
        if (requested === undefined || body.kind !== 'single') return
        const { singleResult } = body
        const actual = Math.max(1, objectsIn(singleResult.data) - 1)
        const remaining = rate.settle(contextValue.caller.subject, actual - requested)
        singleResult.extensions = {
          ...singleResult.extensions,
          cost: { requested, actual, maximum, remaining },
        }
      },
    }
  },
})
