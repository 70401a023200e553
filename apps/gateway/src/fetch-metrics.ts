import { Histogram, type Registry } from 'prom-client'
import { type SourceOptions } from './subgraph-source'

/** Measures how long each department takes to answer, and how its fetches end. */
export function fetchMetrics(metrics: Registry): SourceOptions['observe'] {
  const durations = new Histogram({
    name: 'subgraph_fetch_duration_seconds',
    help: 'How long fetches from a department took, by outcome',
    labelNames: ['department', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  })
  return (department, outcome, seconds) => durations.observe({ department, outcome }, seconds)
}
