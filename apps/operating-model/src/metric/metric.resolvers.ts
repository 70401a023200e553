import { type CustomerId, type PersonId } from '@customer-graph/glossary'
import { badInput, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { catalogue, metricOf } from './catalogue'
import { type Metric } from './metric'
import { metricValue, requestOf } from './metric.loaders'
import { metricStore } from './metric.store'

const most = 100

export const metricResolvers: Resolvers = {
  Query: {
    metricCatalogue: () => catalogue,
    metrics: async (_root, { ids, from, to }, context) => {
      if (ids.length > most) throw badInput(`ids must be at most ${most}, got ${ids.length}.`, 'ids')
      if (from && to && from >= to) throw badInput('from must be earlier than to.', 'from')
      const period = { from: from ?? null, to: to ?? null }
      const values = ids.map(known).map((metric) => metricValue(context).load(requestOf(metric.id, period)))
      return (await Promise.all(values)).map((value) => value!)
    },
  },
  Metric: {
    __resolveReference: ({ id }) => metricOf(id),
    pair: ({ pair }) => known(pair),
  },
  MetricValue: {
    unit: ({ metric, currency }) => (currency ? `${metric.unit} of ${currency}` : metric.unit),
    pair: ({ metric, ...period }, _none, context) =>
      metricValue(context).load(requestOf(metric.pair, period)),
    evidence: ({ metric, ...period }, page, { manager }) =>
      metricStore(manager).evidence(metric.id, period, readPage(page)),
    breakdown: ({ metric, ...period }, { by, first }, { manager }) => {
      if (!metric.dimensions.includes(by))
        throw badInput(`${metric.id} can be broken down by ${metric.dimensions.join(', ')} only.`, 'by')
      return metricStore(manager).slices(metric.id, period, by, readPage({ first }).first)
    },
  },
  MetricSlice: {
    key: ({ part }) => part ?? 'unknown',
    customer: ({ by, part }) => (by === 'customer' && part ? { id: part as CustomerId } : null),
    seller: ({ by, part }) => (by === 'seller' && part ? { id: part as PersonId } : null),
  },
  Evidence: {
    recordId: ({ id }) => id,
    customer: ({ customerId }) => ({ id: customerId as CustomerId }),
    deal: ({ kind, id }) => (kind === 'deal' ? { id } : null),
    ticket: ({ kind, id }) => (kind === 'ticket' ? { id } : null),
  },
}

function known(id: string): Metric {
  const metric = metricOf(id)
  if (metric) return metric
  throw badInput(
    `There is no metric "${id.slice(0, 60)}". There are: ${catalogue.map((each) => each.id).join(', ')}.`,
    'ids',
  )
}
