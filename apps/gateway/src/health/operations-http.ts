import { addLiveness, createHttp, type Log } from '@customer-graph/subgraph'
import { type FastifyInstance } from 'fastify'

/**
 * Where those who run the gateway look at it: a port of its own, which is not shown to strangers, or `http` itself when none
 * is named. What is left beside the graph then is `/health/live`, which tells nothing.
 */
export function operationsHttp(
  http: FastifyInstance,
  { operationsPort }: { operationsPort?: number },
  { log, isStopping }: { log: Log; isStopping: () => boolean },
): FastifyInstance {
  if (operationsPort === undefined) return http
  addLiveness(http)
  return createHttp({ log, bodyLimit: 1_000, isStopping, entersScope: false })
}
