import {
  type Connection,
  join,
  type Listing,
  type Page,
  pageOf,
  rowsOf,
  sql,
  type Sql,
} from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type Measure, measures, parts, takes } from './measure'
import { type Dimension, type MetricId } from './metric'
import { type Evidence, type MetricSlice, type Outcome, type Period } from './metric-value'
import { conclude } from './metric-value.rules'

interface OutcomeRow {
  value: number | null
  numerator: number | null
  denominator: number | null
  facts: number
  currencies: string[] | null
}

/** Metrics computed by PostgreSQL from the facts. */
export const metricStore = (manager: EntityManager) => ({
  /** Several metrics over one period, in one statement. */
  async outcomes(ids: readonly MetricId[], period: Period): Promise<Map<MetricId, Outcome>> {
    if (!ids.length) return new Map()
    const each = ids.map(
      (id) => sql`SELECT ${id} AS id, ${summary(measures[id])} FROM (${facts(measures[id], period)}) AS f`,
    )
    const rows = await rowsOf<OutcomeRow & { id: MetricId }>(manager, join(each, sql` UNION ALL `))
    return new Map(rows.map(({ id, ...row }) => [id, conclude(measures[id].take, row)]))
  },

  /** A metric for each part of a whole: months in order, all else the largest first. */
  async slices(id: MetricId, period: Period, by: Dimension, first: number): Promise<MetricSlice[]> {
    const measure = measures[id]
    const order = by === 'month' ? sql`part` : sql`value DESC NULLS LAST, part`
    const rows = await rowsOf<OutcomeRow & { part: string | null }>(
      manager,
      sql`SELECT ${parts[by]} AS part, ${summary(measure)} FROM (${facts(measure, period)}) AS f
          GROUP BY 1 ORDER BY ${order} LIMIT ${first}`,
    )
    return rows.map(({ part, ...row }) => ({ by, part, ...conclude(measure.take, row) }))
  },

  evidence: (id: MetricId, period: Period, page: Page): Promise<Connection<Evidence>> =>
    pageOf(manager, evidenceOf(id, period), page),
})

/** The facts of a measure in a period, all with the same columns. */
function facts({ kind, where, at, value }: Measure, { from, to }: Period): Sql {
  const conditions = [where]
  if (from) conditions.push(sql`${at} >= ${from}`)
  if (to) conditions.push(sql`${at} < ${to}`)
  const all = join(conditions, sql` AND `)
  if (kind === 'deal')
    return sql`SELECT d.deal_id AS id, d.customer_id, d.seller_id, d.stage, c.segment, d.currency,
        ${at} AS at, (${value})::float8 AS value
      FROM deal_fact d LEFT JOIN customer_fact c ON c.customer_id = d.customer_id WHERE ${all}`
  return sql`SELECT t.ticket_id AS id, t.customer_id, NULL::uuid AS seller_id, NULL::text AS stage, c.segment,
      NULL::text AS currency, ${at} AS at, (${value})::float8 AS value
    FROM ticket_fact t LEFT JOIN customer_fact c ON c.customer_id = t.customer_id WHERE ${all}`
}

function summary({ take }: Measure): Sql {
  const { value, numerator, denominator } = takes[take]
  return sql`${value} AS value, ${numerator} AS numerator, ${denominator} AS denominator, count(*)::integer AS facts,
    array_agg(DISTINCT f.currency) FILTER (WHERE f.currency IS NOT NULL) AS currencies`
}

function evidenceOf(
  id: MetricId,
  period: Period,
): Listing<Omit<Evidence, 'kind' | 'customerId'> & { customer_id: string }, Evidence> {
  const { kind } = measures[id]
  return {
    name: `evidence of ${id}`,
    select: sql`f.id, f.at, f.customer_id, f.value`,
    from: sql`(${facts(measures[id], period)}) AS f`,
    order: [
      { by: sql`f.at`, type: 'timestamptz' },
      { by: sql`f.id`, type: 'uuid' },
    ],
    read: (row) => ({ kind, id: row.id, at: row.at, customerId: row.customer_id, value: row.value }),
  }
}
