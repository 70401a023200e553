import { type Seeded } from './seeded'

const companies = [
  'Alder & Finch Logistics',
  'Brightwater Utilities',
  'Castellan Foods',
  'Delmar Pharma',
  'Estrada Retail Group',
  'Fenwick Dairy',
  'Gallant Freight',
  'Harbour Line Ferries',
  'Ivers Insurance',
  'Juniper Clinics',
]
const people = [
  'Ada Novak',
  'Claire Fournier',
  'Jonas Weber',
  'Mateo Rivas',
  'Priya Raman',
  'Sana Idrissi',
  'Tomas Berg',
  'Yuki Tanaka',
]
const topics = [
  'Single sign-on for field staff',
  'Routes follow the timetables',
  'Arrival times are an hour early',
  'Export of last year’s invoices',
  'A faster answer in peak hours',
  'Onboarding of two more sites',
  'Roles for outside auditors',
]
const sentences = [
  'The team needs it before the season begins.',
  'It works in one warehouse and not in the other.',
  'Agreed in the call; the details stand in the packet.',
  'They asked twice, and a renewal depends on it.',
]
const names: Readonly<Record<string, readonly string[]>> = {
  Customer: companies,
  Person: people,
  Contact: people,
  Product: ['Dispatch', 'Fleet', 'Yard', 'Ledger'],
}

/** By what a field is called, where that says more than its type. */
const texts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^currency$/, ['EUR', 'USD', 'GBP']],
  [/email/i, ['ada@alder.example', 'jonas@castellan.example', 'priya@delmar.example']],
  [/^domain$/, ['alder.example', 'castellan.example', 'delmar.example', 'fenwick.example']],
  [/^industry$/, ['Logistics', 'Food', 'Pharma', 'Retail', 'Utilities']],
  [/^region$/, ['EMEA', 'AMER', 'APAC']],
  [/^zone$/, ['Europe/Rome', 'Europe/Berlin', 'America/New_York']],
  [/^plan$/, ['standard', 'premium']],
  [/^unit$/, ['ratio', 'hours', 'EUR']],
  [/^(subject|title|text|headline)$/, topics],
  [/^(name)$/, topics],
  [/key$/i, ['onboarded', 'healthy', 'at-risk']],
]

/** A day in the year that ends with the graph's story, so that nothing is ever due in a distant past. */
const latest = Date.UTC(2026, 10, 20, 9)
const instant = (minutesBefore: number) => new Date(latest - minutesBefore * 60_000).toISOString()
const yearInMinutes = 365 * 24 * 60

export interface Asked {
  readonly type: string
  readonly field: string
  readonly scalar: string
  /** Tells this thing from others of its type. */
  readonly key: string
}

/** A value for a field that a person would believe. Throws for a scalar it has no values for. */
export function believable({ type, field, scalar, key }: Asked, chance: Seeded): unknown {
  const words = [type, key, field]
  const pick = <Value>(from: readonly Value[]) => chance.pick(from, ...words)
  switch (scalar) {
    case 'ID':
      return chance.id(...words)
    case 'Boolean':
      return chance.number(2, ...words) === 1
    case 'Int':
      return chance.number(20, ...words)
    case 'SafeInt':
      return (10 + chance.number(490, ...words)) * 10_000
    case 'Float':
      return chance.number(1000, ...words) / 1000
    case 'DateTime':
      return instant(chance.number(yearInMinutes, ...words))
    case 'Date':
      return instant(chance.number(yearInMinutes, ...words)).slice(0, 10)
    case 'Duration':
      return pick(['PT45M', 'PT2H', 'PT7H30M', 'P1DT4H'])
    case 'String':
      return pick(
        (field === 'name' ? names[type] : undefined) ??
          texts.find(([pattern]) => pattern.test(field))?.[1] ??
          sentences,
      )
    default:
      throw new Error(`There are no believable values for the scalar ${scalar}. Add some in tools/mock.`)
  }
}
