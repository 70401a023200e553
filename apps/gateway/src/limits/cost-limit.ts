import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { graphError } from '@customer-graph/subgraph'
import { fragmentsOf } from '../selected-fields'
import { explain } from './document-limits'
import { costOf, objectsIn } from './operation-cost'
import { type RateLimit, tooMuchLately } from './rate-limit'
import { type Rejected } from './rejections'
import { type RequestContext } from '../caller/request-context'

export interface CostLimitOptions {
  /** The most that one operation may cost. */
  readonly maximum: number
  readonly rate: RateLimit
  readonly rejected: Rejected
}

/**
 * Refuses operations that could cost too much, and callers who asked for too much lately, before anything is planned. Every
 * answer tells in `extensions.cost` what was requested at most, what it came to, the maximum, and what the caller has left.
 */
export const costLimit = ({
  maximum,
  rate,
  rejected,
}: CostLimitOptions): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    let requested: number | undefined
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return
        const fragments = fragmentsOf(document)
        const cost = costOf({ schema, operation, fragments, variables: request.variables ?? {} })
        if (cost > maximum) {
          rejected('cost')
          throw graphError('OPERATION_TOO_COMPLEX', explain({ what: 'cost', requested: cost, maximum }), {
            cost: { requested: cost, maximum },
            http: { status: 400 },
          })
        }
        requested = Math.max(1, cost)
        const taken = rate.take(contextValue.caller.subject, requested)
        if (taken.allowed) return
        requested = undefined
        rejected('rate')
        const { retryAfterSeconds: seconds } = taken
        const http = { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) }
        throw tooMuchLately(seconds, { http })
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
