import { type Log, maskError } from '@customer-graph/subgraph'
import { clientErrors } from '../execution/client-errors'
import { executeOperation } from '../execution/execute-operation'
import { type GraphExecutor } from '../execution/graph-executor'
import { type LiveGraphOptions } from './live-graph'

/** Asks the graph in this process for what a push shows. `withinMs` is the time that it has. */
export function askGraph(executor: GraphExecutor, withinMs: number, log: Log): LiveGraphOptions['ask'] {
  const mask = maskError(log)
  return async ({ document, text }, variables, caller) => {
    const stop = new AbortController()
    const tooLong = setTimeout(
      () => stop.abort(new DOMException('The time is over', 'TimeoutError')),
      withinMs,
    )
    try {
      const executed = await executeOperation(
        executor.prepare(text, document, variables),
        variables,
        { caller, traceparent: null, deadline: performance.now() + withinMs, signal: stop.signal },
        executor.subgraphs,
      )
      return { data: executed.data, errors: clientErrors(executed, mask) }
    } finally {
      clearTimeout(tooLong)
    }
  }
}
