import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'
import { type Child } from './child'
import { cpuMsOf } from './cpu'
import { type Operation } from './operations'

/** How many requests are under way at once: a closed loop of few connections. */
const connections = 4

/** How long a gateway may take until it answers for the first time. */
const patienceMs = 60_000

export interface GatewayUnderBench {
  /** Posts one operation and answers the whole of the response. */
  ask(operation: Operation): Promise<{ status: number; text: string }>
  /** Posts `requests` operations, one after the other from the list, and answers the gateway's on-CPU ms for each. */
  cost(operations: readonly Operation[], requests: number): Promise<number>
}

/** Waits until a gateway answers. */
export async function gatewayUnderBench(
  child: Child,
  origin: string,
  headers: Record<string, string>,
): Promise<GatewayUnderBench> {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const sent = { 'content-type': 'application/json', accept: 'application/json', ...headers }
  const ask = async ({ query, variables }: Operation) => {
    const body = JSON.stringify({ query, variables })
    const answer = await pool.request({ method: 'POST', path: '/graphql', headers: sent, body })
    return { status: answer.statusCode, text: await answer.body.text() }
  }
  const patience = AbortSignal.timeout(patienceMs)
  const answering = async () => {
    for (;;) {
      const status = await ask({ query: '{ __typename }', variables: {} }).then(
        (answer) => answer.status,
        () => 0,
      )
      // Ours refuses what is not on its safelist, and answers in doing so.
      if (status === 200 || status === 403) return
      patience.throwIfAborted()
      await pause(200)
    }
  }
  await Promise.race([answering(), child.ended])
  return {
    ask,
    async cost(operations, requests) {
      const bodies = operations.map(({ query, variables }) => JSON.stringify({ query, variables }))
      const before = cpuMsOf(child.pid)
      let next = 0
      const worker = async () => {
        while (next < requests) {
          const body = bodies[next++ % bodies.length]!
          const answer = await pool.request({ method: 'POST', path: '/graphql', headers: sent, body })
          await answer.body.dump({ limit: 10_000_000 })
          if (answer.statusCode !== 200)
            throw new Error(`${child.name} answered with status ${answer.statusCode}`)
        }
      }
      await Promise.race([Promise.all(Array.from({ length: connections }, worker)), child.ended])
      return (cpuMsOf(child.pid) - before) / requests
    },
  }
}
