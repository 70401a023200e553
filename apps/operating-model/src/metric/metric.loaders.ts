import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { metricOf } from './catalogue'
import { type MetricId } from './metric'
import { type MetricValue, type Period } from './metric-value'
import { metricStore } from './metric.store'

/** A metric over a period as the key of a loader. */
export const requestOf = (id: MetricId, { from, to }: Period): string =>
  JSON.stringify([id, from?.getTime() ?? null, to?.getTime() ?? null])

/** Computes metrics as they are asked for: those over one period together, in one statement. */
export const metricValue = perRequest(({ manager, clock }) =>
  loadByKey<string, MetricValue>(
    async (requests) => {
      const byPeriod = new Map<string, MetricId[]>()
      for (const request of requests) {
        const [id, ...period] = JSON.parse(request) as [MetricId, ...number[]]
        byPeriod.set(JSON.stringify(period), [...(byPeriod.get(JSON.stringify(period)) ?? []), id])
      }
      const asOf = clock.now()
      const values = [...byPeriod].map(async ([key, ids]) => {
        const [from, to] = (JSON.parse(key) as (number | null)[]).map((ms) =>
          ms === null ? null : new Date(ms),
        )
        const period = { from: from ?? null, to: to ?? null }
        const outcomes = await metricStore(manager).outcomes(ids, period)
        return ids.map((id) => ({ ...outcomes.get(id)!, ...period, metric: metricOf(id)!, asOf }))
      })
      return (await Promise.all(values)).flat()
    },
    ({ metric, ...period }) => requestOf(metric.id, period),
  ),
)
