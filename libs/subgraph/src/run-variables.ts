import { type TracingSettings } from '@customer-graph/tracing'
import { z } from 'zod'
import { address, wholeNumber } from './variable-kinds'

/** How a process leaves, and what it tells of itself meanwhile. Durations in milliseconds. */
export interface RunSettings {
  /** How long a process that is asked to stop says that it is not ready, and still takes requests. */
  readonly drainMs: number
  /** How long everything after that may take. */
  readonly shutdownTimeoutMs: number
  /** Absent: tracing is off. */
  readonly tracing?: TracingSettings
}

/**
 * Longer than whoever sends requests needs to see that a process is not ready, and longer than `idleConnectionMs`, so that at
 * its end no request is on its way over a kept connection. In development nobody waits behind a balancer.
 */
const drainsInProduction = 5_000

const shareOfTraces = 'must be the share of traces to record, from 0 to 1'

/** The variables of `RunSettings`, in every process of the graph. */
export const runVariables = {
  SHUTDOWN_TIMEOUT_MS: wholeNumber(100, 600_000).default(15_000),
  DRAIN_MS: wholeNumber(0, 600_000).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(/^https?$/, 'http://127.0.0.1:4318').optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: shareOfTraces })
    .min(0, shareOfTraces)
    .max(1, shareOfTraces)
    .default(1),
}

/** The settings from their variables. */
export function runSettings(
  v: z.output<z.ZodObject<typeof runVariables>> & { readonly NODE_ENV: string },
): RunSettings {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share } = v
  return {
    drainMs: v.DRAIN_MS ?? (v.NODE_ENV === 'production' ? drainsInProduction : 0),
    shutdownTimeoutMs: v.SHUTDOWN_TIMEOUT_MS,
    ...(endpoint ? { tracing: { endpoint, share } } : {}),
  }
}
