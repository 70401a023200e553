import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { type BreakerState } from './breaker'
import { type FailureKind } from './post'

/** What happens between the gateway and a department. */
export interface FetchEvents {
  ended(department: string, outcome: 'answered' | FailureKind, seconds: number): void
  retried(department: string): void
  /** How far our clock is ahead of the department's. */
  clockAhead(department: string, seconds: number): void
  breaker(department: string, state: BreakerState): void
  /** Entities left out because they were asked for already, or a query that joined one under way. */
  deduplicated(department: string, what: 'entity' | 'query', count: number): void
}

const states: Record<BreakerState, number> = { closed: 0, 'half-open': 1, open: 2 }

/** Measures how long each department takes to answer, how its fetches end, and what was done to spare it. */
export function fetchMetrics(metrics: Registry): FetchEvents {
  const registers = [metrics]
  const durations = new Histogram({
    name: 'subgraph_fetch_duration_seconds',
    help: 'How long fetches from a department took, by outcome',
    labelNames: ['department', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const retries = new Counter({
    name: 'subgraph_fetch_retries_total',
    help: 'Queries sent again after their connection broke',
    labelNames: ['department'],
    registers,
  })
  const breakers = new Gauge({
    name: 'subgraph_breaker_state',
    help: '0 closed, 1 half-open, 2 open: a department that is open is not asked',
    labelNames: ['department'],
    registers,
  })
  const clocks = new Gauge({
    name: 'department_clock_ahead_seconds',
    help: 'How far the clock of the gateway is ahead of the department’s, to within a second; beyond 30 it is not answered',
    labelNames: ['department'],
    registers,
  })
  const spared = new Counter({
    name: 'subgraph_deduplicated_total',
    help: 'Equal entities and equal queries under way that a department was asked only once',
    labelNames: ['department', 'what'],
    registers,
  })
  return {
    ended: (department, outcome, seconds) => durations.observe({ department, outcome }, seconds),
    clockAhead: (department, seconds) => clocks.set({ department }, seconds),
    retried: (department) => retries.inc({ department }),
    breaker: (department, state) => breakers.set({ department }, states[state]),
    deduplicated: (department, what, count) => spared.inc({ department, what }, count),
  }
}
