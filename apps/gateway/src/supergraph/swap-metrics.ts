import { Counter, Gauge, type Registry } from 'prom-client'
import { type SwapOutcome } from './supergraph-file'

/** Tells whether the supergraph on disk is the one that is served. Alert on `supergraph_refused`. */
export function countSwaps(metrics: Registry): (outcome: SwapOutcome) => void {
  const registers = [metrics]
  const refused = new Gauge({
    name: 'supergraph_refused',
    help: '1 while the supergraph file is broken and an older one is served instead',
    registers,
  })
  const swaps = new Counter({
    name: 'supergraph_changes_total',
    help: 'Changes of the supergraph file, by what became of them',
    labelNames: ['outcome'],
    registers,
  })
  return (outcome) => {
    refused.set(outcome === 'refused' ? 1 : 0)
    swaps.inc({ outcome })
  }
}
