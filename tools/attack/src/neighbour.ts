import { median } from '@customer-graph/glossary'
import { type Fields, type Graph } from '@customer-graph/tools-stack'

/** What a well-behaved client met while others attacked. */
export interface Neighbour {
  readonly asked: number
  readonly failed: number
  /** Of the slowest answer, in milliseconds. */
  readonly slowestMs: number
  readonly medianMs: number
}

/** Asks the same sound query all the while. Answers how that went when it is stopped. */
export function neighbour(graph: Graph, query: string): () => Promise<Neighbour> {
  const took: number[] = []
  let failed = 0
  let stopped = false
  const asking = (async () => {
    while (!stopped) {
      const from = performance.now()
      const answer = await graph.ask('sales', query).catch(() => null)
      if (!answer || Object.values(answer as Fields).includes(null)) failed++
      took.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  return async () => {
    stopped = true
    await asking
    const sorted = took.sort((one, other) => one - other)
    return {
      asked: sorted.length,
      failed,
      slowestMs: sorted.at(-1) ?? 0,
      medianMs: median(sorted) ?? 0,
    }
  }
}
