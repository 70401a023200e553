import { type Feature } from '@customer-graph/subgraph'
import { metricResolvers } from './metric.resolvers'

/** Numbers with their formula, their parts and their counterpart. */
export const metric: Feature = { resolvers: metricResolvers }
