import { type ApolloServerPlugin } from '@apollo/server'
import { type RequestContext } from '../request-context'
import { fragmentsOf } from '../selected-fields'
import { type Charge, type Charged, settled } from './charge'
import { objectsIn } from '../objects-in'
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
    let charged: Charged | undefined
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return
        const fragments = fragmentsOf(document)
        const costed = { schema, operation, fragments, variables: request.variables ?? {} }
        charged = charge(costed, contextValue.caller.subject)
      },
      async willSendResponse({ contextValue, response: { body } }) {
        if (charged === undefined || body.kind !== 'single') return
        const { singleResult } = body
        const { data, errors = [] } = singleResult
        const cost = settled(rate, contextValue.caller.subject, charged, {
          objects: objectsIn(data),
          codes: errors.map(({ extensions }) => extensions?.['code']),
        })
        singleResult.extensions = { ...singleResult.extensions, cost: { ...cost, maximum } }
      },
    }
  },
})
