import { catalogue, metricOf } from './catalogue'
import { measures, takes } from './measure'
import { type Metric, type MetricId } from './metric'
import { wrongPairs } from './quality-pairs.rules'

const planted = (given: Partial<Metric>): Metric[] =>
  catalogue.map((metric) => (metric.id === 'tickets' ? { ...metric, ...given } : metric))

test('every metric has a quality pair', () => {
  expect(wrongPairs(catalogue)).toEqual([])
})

test('a metric without a pair, with itself, or with another one of its kind is found', () => {
  expect(wrongPairs(planted({ pair: 'nothing' as MetricId }))).toHaveLength(1)
  expect(wrongPairs(planted({ pair: 'tickets' }))).toEqual(['tickets is its own pair.'])
  expect(wrongPairs(planted({ pair: 'tickets-resolved' }))).toHaveLength(1)
})

test('every metric says completely how it is computed, by a measure that there is', () => {
  for (const { id, name, formula, version, unit } of catalogue) {
    expect(`${name}: ${formula}`.length).toBeGreaterThan(30)
    expect([version >= 1, unit.length > 0, measures[id].take in takes]).toEqual([true, true, true])
  }
})

test('a metric is found by its id, and an unknown one is not', () => {
  expect(metricOf('win-rate')?.unit).toBe('share')
  expect(metricOf('constructor')).toBeNull()
})
