import { type FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type LogDestination, standardError } from './log-destination'

/**
 * How often Node looks at the delay of its event loop, in ms. At the usual 10 ms the hundred wake-ups a second are most of
 * what an idle process costs. A quantile of the lag reads as this much when there is none.
 */
const eventLoopTickMs = 100

/** A registry of one process's metrics, with Node's own in it. */
export function createMetrics(service: string): Registry {
  const metrics = new Registry()
  metrics.setDefaultLabels({ service })
  collectDefaultMetrics({ register: metrics, eventLoopMonitoringPrecision: eventLoopTickMs })
  countLostLines(metrics, standardError)
  return metrics
}

/** Whoever looks for a line that is not there must be able to see that some are missing. */
export function countLostLines(metrics: Registry, { lost }: Pick<LogDestination, 'lost'>): void {
  new Gauge({
    name: 'log_lines_lost',
    help: 'Log lines that could not be written since the process started, by reason (ENOSPC is a full disk)',
    labelNames: ['reason'],
    registers: [metrics],
    collect() {
      this.reset()
      for (const [reason, lines] of Object.entries(lost)) this.set({ reason }, lines)
    },
  })
}

/** A number that is asked for whenever somebody reads the metrics. One that cannot be had is left out, not reported as zero. */
export function gauge(
  metrics: Registry,
  name: string,
  help: string,
  read: () => Promise<number> | number,
): void {
  new Gauge({
    name,
    help,
    registers: [metrics],
    async collect() {
      try {
        this.set(await read())
      } catch {
        this.remove()
      }
    },
  })
}

/** Measures how long each route of `http` takes to answer. */
export function measureRequests(http: FastifyInstance, metrics: Registry): void {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  })
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    durations.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    done()
  })
}

/** Adds `/metrics` in Prometheus' text format. */
export function addMetrics(http: FastifyInstance, metrics: Registry): void {
  http.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  )
}
