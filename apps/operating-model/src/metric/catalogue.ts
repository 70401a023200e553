import { type Metric, type MetricId, metricIds } from './metric'

type Words = Omit<Metric, 'id'>

const ofDeals = {
  version: 1,
  owner: 'sales',
  dimensions: ['stage', 'customer', 'seller', 'segment', 'month'],
} as const
const ofTickets = { version: 1, owner: 'support', dimensions: ['customer', 'segment', 'month'] } as const

const cycle =
  'whole days from the UTC date on which work with the customer began to the UTC date of closing, of deals won in the period; deals without a beginning are left out'
const response =
  'from the opening of a ticket to its first public reply by a person (an acknowledgement counts, an automatic reply does not), of tickets opened in the period and answered'
const resolution =
  'from the opening of a ticket to its last resolution, of tickets whose last resolution lies in the period'
const calendar = 'counted in the office hours in force when the ticket was opened'
const median = 'Median (continuous, interpolated)'
const p90 = '90th percentile (continuous, interpolated)'

const words: Readonly<Record<MetricId, Words>> = {
  opportunities: {
    name: 'Opportunities',
    formula:
      'Number of deals opened in the period, whatever became of them; by stage: the stage they are at now.',
    ...{ ...ofDeals, unit: 'deals', class: 'efficiency', pair: 'win-rate' },
  },
  'win-rate': {
    name: 'Win rate',
    formula:
      'Deals won ÷ (deals won + deals lost), by closing in the period. Open deals do not count, so stale ones flatter it.',
    ...{ ...ofDeals, unit: 'share', class: 'outcome', pair: 'opportunities' },
  },
  'won-value': {
    name: 'Won value',
    formula:
      'Sum of the agreed values of deals won, by closing in the period. Null when they are in several currencies.',
    ...{ ...ofDeals, unit: 'minor units', class: 'outcome', pair: 'win-rate' },
  },
  'sales-cycle-mean': {
    name: 'Sales cycle, mean',
    formula: `Arithmetic mean of ${cycle}.`,
    ...{ ...ofDeals, unit: 'days', class: 'efficiency', pair: 'win-rate' },
  },
  'sales-cycle-median': {
    name: 'Sales cycle, median',
    formula: `${median} of ${cycle}.`,
    ...{ ...ofDeals, unit: 'days', class: 'efficiency', pair: 'win-rate' },
  },
  'sales-cycle-min': {
    name: 'Sales cycle, shortest',
    formula: `Least of ${cycle}.`,
    ...{ ...ofDeals, unit: 'days', class: 'efficiency', pair: 'win-rate' },
  },
  'sales-cycle-max': {
    name: 'Sales cycle, longest',
    formula: `Greatest of ${cycle}.`,
    ...{ ...ofDeals, unit: 'days', class: 'efficiency', pair: 'win-rate' },
  },
  tickets: {
    name: 'Tickets',
    formula: 'Number of tickets opened in the period.',
    ...{ ...ofTickets, unit: 'tickets', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'tickets-resolved': {
    name: 'Tickets resolved',
    formula: 'Number of tickets resolved at least once whose last resolution lies in the period.',
    ...{ ...ofTickets, unit: 'tickets', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'tickets-reopened': {
    name: 'Tickets reopened',
    formula: 'Number of tickets resolved more than once whose last resolution lies in the period.',
    ...{ ...ofTickets, unit: 'tickets', class: 'outcome', pair: 'tickets-resolved' },
  },
  'tickets-reopened-share': {
    name: 'Share of tickets reopened',
    formula:
      'Tickets resolved more than once ÷ tickets resolved at least once, by last resolution in the period.',
    ...{ ...ofTickets, unit: 'share', class: 'outcome', pair: 'resolution-median' },
  },
  'first-response-median': {
    name: 'First response, median',
    formula: `${median} of seconds ${response}; wall clock.`,
    ...{ ...ofTickets, unit: 'seconds', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'first-response-p90': {
    name: 'First response, 90th percentile',
    formula: `${p90} of seconds ${response}; wall clock.`,
    ...{ ...ofTickets, unit: 'seconds', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'resolution-median': {
    name: 'Resolution, median',
    formula: `${median} of seconds ${resolution}; wall clock.`,
    ...{ ...ofTickets, unit: 'seconds', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'resolution-p90': {
    name: 'Resolution, 90th percentile',
    formula: `${p90} of seconds ${resolution}; wall clock.`,
    ...{ ...ofTickets, unit: 'seconds', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'first-response-median-business': {
    name: 'First response in business time, median',
    formula: `${median} of business minutes ${response}; ${calendar}.`,
    ...{ ...ofTickets, unit: 'business minutes', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'first-response-p90-business': {
    name: 'First response in business time, 90th percentile',
    formula: `${p90} of business minutes ${response}; ${calendar}.`,
    ...{ ...ofTickets, unit: 'business minutes', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'resolution-median-business': {
    name: 'Resolution in business time, median',
    formula: `${median} of business minutes ${resolution}; ${calendar}.`,
    ...{ ...ofTickets, unit: 'business minutes', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
  'resolution-p90-business': {
    name: 'Resolution in business time, 90th percentile',
    formula: `${p90} of business minutes ${resolution}; ${calendar}.`,
    ...{ ...ofTickets, unit: 'business minutes', class: 'efficiency', pair: 'tickets-reopened-share' },
  },
}

/** Everything that is measured. */
export const catalogue: readonly Metric[] = metricIds.map((id) => ({ id, ...words[id] }))

const byId = new Map<string, Metric>(catalogue.map((metric) => [metric.id, metric]))

/** The metric of this id; null when there is none. */
export const metricOf = (id: string): Metric | null => byId.get(id) ?? null
