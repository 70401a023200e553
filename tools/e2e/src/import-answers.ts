import { type Graph } from '@customer-graph/tools-stack'

/** What the imported data have to answer, recomputed from the files by others. */
export const expectedAnswers = {
  // Of the open opportunities, 1,088 engaging and 337 prospecting ones name no account and were rejected.
  stages: { won: 4_238, lost: 2_473, engaging: 1_589 - 1_088, prospecting: 500 - 337 },
  winRate: [4_238, 6_711, '63.15 %'],
  wonValue: { amountMinor: 10_005_534_00, currency: 'USD' },
  salesCycle: { mean: '51.78', median: 57, min: 1, max: 138 },
  mostWonValue: [
    ['Kan-code', 341_455_00],
    ['Konex', 269_245_00],
    ['Condax', 206_410_00],
    ['Cheers', 198_020_00],
    ['Hottechi', 194_957_00],
  ],
  customers: 85 + 309,
  tickets: [4_580, 4_580],
  resolvedAtLeastOnce: 4_569,
  resolvedMoreThanOnce: 386,
  medianSecondsToTakeInCharge: 59_003,
  medianDaysToLastResolution: '6.66',
}

interface Value {
  metric: { id: string }
  value: number
  numerator: number | null
  denominator: number | null
  currency: string | null
}

interface Found {
  metrics: Value[]
  stages: { breakdown: { key: string; value: number }[] }[]
  wonBy: { breakdown: { value: number; customer: { name: string } }[] }[]
  customers: { totalCount: number }
  tickets: { totalCount: number }
}

/** One question to the gateway: `query ($ids: [ID!]!) { metrics(ids: $ids) { … } … }`. */
const question = `query ($ids: [ID!]!) {
  metrics(ids: $ids) { metric { id } value numerator denominator currency }
  stages: metrics(ids: ["opportunities"]) { breakdown(by: STAGE, first: 10) { key value } }
  wonBy: metrics(ids: ["won-value"]) { breakdown(by: CUSTOMER, first: 5) { value customer { name } } }
  customers(first: 1) { totalCount }
  tickets(first: 1) { totalCount }
}`

const ids = [
  ...[
    'win-rate',
    'won-value',
    'sales-cycle-mean',
    'sales-cycle-median',
    'sales-cycle-min',
    'sales-cycle-max',
  ],
  ...['tickets', 'tickets-resolved', 'tickets-reopened', 'first-response-median', 'resolution-median'],
]

/** What the graph answers now, in the shape of `expectedAnswers`. */
export async function answersOf(graph: Graph): Promise<unknown> {
  const found = (await graph.ask('operations', question, { ids })) as unknown as Found
  const of = (id: string): Value => found.metrics.find(({ metric }) => metric.id === id)!
  const valueOf = (id: string): number => of(id).value
  const stage = (name: string) => found.stages[0]!.breakdown.find(({ key }) => key === name)?.value
  return {
    stages: {
      won: stage('won'),
      lost: stage('lost'),
      engaging: stage('engaging'),
      prospecting: stage('prospecting'),
    },
    winRate: [
      of('win-rate').numerator,
      of('win-rate').denominator,
      `${(100 * valueOf('win-rate')).toFixed(2)} %`,
    ],
    wonValue: { amountMinor: valueOf('won-value'), currency: of('won-value').currency },
    salesCycle: {
      mean: valueOf('sales-cycle-mean')?.toFixed(2),
      median: valueOf('sales-cycle-median'),
      min: valueOf('sales-cycle-min'),
      max: valueOf('sales-cycle-max'),
    },
    mostWonValue: found.wonBy[0]!.breakdown.map(({ customer, value }) => [customer.name, value]),
    customers: found.customers.totalCount,
    tickets: [found.tickets.totalCount, valueOf('tickets')],
    resolvedAtLeastOnce: valueOf('tickets-resolved'),
    resolvedMoreThanOnce: valueOf('tickets-reopened'),
    medianSecondsToTakeInCharge: valueOf('first-response-median'),
    medianDaysToLastResolution: (valueOf('resolution-median') / 86_400).toFixed(2),
  }
}
