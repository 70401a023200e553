import { setTimeout as pause } from 'node:timers/promises'
import { type Graph, graphAt, type StartedStack } from '@customer-graph/tools-stack'
import { openLoop } from '../events/latency/open-loop'

export const customers = 25

/** Customers that change. */
export interface Changing {
  readonly customerIds: readonly string[]
  /** Makes changes at planned times, whatever becomes of those before; answers how many each customer had, and how many failed. */
  change(load: { rate: number; seconds: number }): Promise<{ made: Map<string, number>; failed: number }>
}

export async function changingCustomers({ gateway, tokens }: StartedStack): Promise<Changing> {
  const graph = graphAt(gateway.url, tokens)
  const customerIds: string[] = []
  for (let at = 0; at < customers; at++) customerIds.push(await register(graph, at))
  await pause(2_000) // until the last of them is heard: nobody shall be told of it later
  let contacts = 0
  return {
    customerIds,
    async change(load) {
      const made = new Map<string, number>()
      let failed = 0
      await openLoop(load, async () => {
        const number = contacts++
        const customerId = customerIds[number % customers]!
        const input = { customerId, name: `Contact ${number}`, role: 'USER' }
        await graph.change('sales', 'addContact', input).then(
          () => made.set(customerId, (made.get(customerId) ?? 0) + 1),
          () => (failed += 1),
        )
      })
      return { made, failed }
    },
  }
}

const register = async (graph: Graph, at: number): Promise<string> =>
  (
    await graph.change(
      'sales',
      'registerCustomer',
      { name: `Customer ${at}`, segment: 'SMALL' },
      '... on Customer { id }',
    )
  ).id as string
