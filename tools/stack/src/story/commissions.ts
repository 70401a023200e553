import type { Cast } from './cast'
import type { Graph } from './graph'

/** What the sellers earn by winning a deal, in basis points; Helena leads and is paid without commission. */
const plans = { jonas: 500, claire: 400, sales: 500, helena: 0 } as const

/** Decides what everybody who sells earns, once sales has heard of them. Told again, it changes nothing. */
export async function agreeOnCommissions(graph: Graph, cast: Cast): Promise<void> {
  for (const [name, basisPoints] of Object.entries(plans)) {
    const sellerId = cast[name as keyof typeof plans]
    await graph.changeOnceHeard('operations', 'setCommissionPlan', { sellerId, basisPoints })
  }
}
