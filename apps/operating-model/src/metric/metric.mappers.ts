export type { Metric } from './metric'
export type { Evidence, MetricSlice, MetricValue } from './metric-value'
