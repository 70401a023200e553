import { type ApolloServerPlugin } from '@apollo/server'
import { graphError } from './errors'
import { type Log } from './log'
import { requestScope } from './request-scope'

/**
 * Drops a change whose time is over before it is begun: whoever asked for it was told that it did not happen in time, and may
 * have asked again. A process that stood still, or a request that lay in a queue, must not carry it out afterwards.
 */
export const dropLate = <Context extends object>(log: Log): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        const { deadline } = requestScope.getStore() ?? {}
        if (operation?.operation !== 'mutation' || deadline === undefined) return
        const lateMs = Math.round(performance.now() - deadline)
        if (lateMs <= 0) return
        log.warn({ lateMs }, 'a change came too late and was not begun')
        throw graphError('SUBGRAPH_TIMEOUT', 'This change came after its time was over. Nothing was done.')
      },
    }
  },
})
