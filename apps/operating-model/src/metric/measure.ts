import { name, sql, type Sql } from '@customer-graph/subgraph'
import { type Dimension, type MetricId } from './metric'

/** Facts that something is computed from: which, by what time they count, and what each adds. */
export interface Measure {
  readonly kind: 'deal' | 'ticket'
  readonly where: Sql
  readonly at: Sql
  readonly value: Sql
  readonly take: keyof typeof takes
}

/** How the values of facts become one number. Sums stay exact: they are of whole numbers. */
export const takes = {
  count: { value: sql`sum(f.value)`, numerator: sql`sum(f.value)`, denominator: sql`NULL::float8` },
  sum: { value: sql`sum(f.value)`, numerator: sql`sum(f.value)`, denominator: sql`NULL::float8` },
  share: {
    value: sql`sum(f.value) / count(*)`,
    numerator: sql`sum(f.value)`,
    denominator: sql`count(*)::float8`,
  },
  mean: {
    value: sql`sum(f.value) / count(*)`,
    numerator: sql`sum(f.value)`,
    denominator: sql`count(*)::float8`,
  },
  median: percentile(sql`0.5`),
  p90: percentile(sql`0.9`),
  min: { value: sql`min(f.value)`, numerator: sql`NULL::float8`, denominator: sql`count(*)::float8` },
  max: { value: sql`max(f.value)`, numerator: sql`NULL::float8`, denominator: sql`count(*)::float8` },
} as const

function percentile(share: Sql) {
  return {
    value: sql`percentile_cont(${share}) WITHIN GROUP (ORDER BY f.value)`,
    numerator: sql`NULL::float8`,
    denominator: sql`count(*)::float8`,
  }
}

const one = sql`1`
const cycleDays = sql`(d.closed_at AT TIME ZONE 'UTC')::date - (d.engaged_at AT TIME ZONE 'UTC')::date`

const won = { kind: 'deal', where: sql`d.stage = 'won'`, at: sql`d.closed_at` } as const
const closed = { kind: 'deal', where: sql`d.stage IN ('won', 'lost')`, at: sql`d.closed_at` } as const
const cycle = { ...won, where: sql`d.stage = 'won' AND d.engaged_at IS NOT NULL`, value: cycleDays } as const

const resolved = {
  kind: 'ticket',
  where: sql`t.opened_at IS NOT NULL AND t.resolved_at IS NOT NULL`,
  at: sql`t.resolved_at`,
} as const
const opened = { kind: 'ticket', where: sql`t.opened_at IS NOT NULL`, at: sql`t.opened_at` } as const
const answered = {
  ...opened,
  where: sql`t.opened_at IS NOT NULL AND t.first_responded_at IS NOT NULL`,
} as const

const seconds = (from: string, to: string) => sql`extract(epoch FROM ${name(to)} - ${name(from)})`
const response = { ...answered, value: seconds('t.opened_at', 't.first_responded_at') }
const resolution = { ...resolved, value: seconds('t.opened_at', 't.resolved_at') }
const responseMinutes = name('t.first_response_business_minutes')
const resolutionMinutes = name('t.resolution_business_minutes')
const responseBusiness = {
  ...answered,
  where: sql`${answered.where} AND ${responseMinutes} IS NOT NULL`,
  value: responseMinutes,
}
const resolutionBusiness = {
  ...resolved,
  where: sql`${resolved.where} AND ${resolutionMinutes} IS NOT NULL`,
  value: resolutionMinutes,
}

/** How each metric of the catalogue is computed from facts. */
export const measures: Readonly<Record<MetricId, Measure>> = {
  opportunities: { kind: 'deal', where: sql`true`, at: sql`d.opened_at`, value: one, take: 'count' },
  'win-rate': { ...closed, value: sql`CASE d.stage WHEN 'won' THEN 1 ELSE 0 END`, take: 'share' },
  'won-value': {
    ...won,
    where: sql`d.stage = 'won' AND d.value_minor IS NOT NULL`,
    value: sql`d.value_minor`,
    take: 'sum',
  },
  'sales-cycle-mean': { ...cycle, take: 'mean' },
  'sales-cycle-median': { ...cycle, take: 'median' },
  'sales-cycle-min': { ...cycle, take: 'min' },
  'sales-cycle-max': { ...cycle, take: 'max' },
  tickets: { ...opened, value: one, take: 'count' },
  'tickets-resolved': { ...resolved, value: one, take: 'count' },
  'tickets-reopened': {
    ...resolved,
    where: sql`${resolved.where} AND t.times_resolved > 1`,
    value: one,
    take: 'count',
  },
  'tickets-reopened-share': {
    ...resolved,
    value: sql`CASE WHEN t.times_resolved > 1 THEN 1 ELSE 0 END`,
    take: 'share',
  },
  'first-response-median': { ...response, take: 'median' },
  'first-response-p90': { ...response, take: 'p90' },
  'resolution-median': { ...resolution, take: 'median' },
  'resolution-p90': { ...resolution, take: 'p90' },
  'first-response-median-business': { ...responseBusiness, take: 'median' },
  'first-response-p90-business': { ...responseBusiness, take: 'p90' },
  'resolution-median-business': { ...resolutionBusiness, take: 'median' },
  'resolution-p90-business': { ...resolutionBusiness, take: 'p90' },
}

/** The part to which a fact belongs; `f` is a row of facts. */
export const parts: Readonly<Record<Dimension, Sql>> = {
  stage: sql`f.stage`,
  customer: sql`f.customer_id::text`,
  seller: sql`f.seller_id::text`,
  segment: sql`f.segment`,
  month: sql`to_char(f.at AT TIME ZONE 'UTC', 'YYYY-MM')`,
}
