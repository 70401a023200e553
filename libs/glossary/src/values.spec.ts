import fc from 'fast-check'
import { asId, isId, newId } from './id'
import { importReport } from './import-report'
import { money, sum } from './money'
import { mean, median, percentile } from './statistics'

describe('ids', () => {
  test('sort by the time they were made', () => {
    const ids = Array.from({ length: 100 }, () => newId())
    expect([...ids].sort()).toEqual(ids)
  })

  test('are version 7 and nothing else', () => {
    expect(isId(newId())).toBe(true)
    expect(isId('6fa459ea-ee8a-3ca4-894e-db77e160355e')).toBe(false)
    expect(asId('not-an-id')).toBeNull()
  })

  test('are lowered, so that one thing has one id', () => {
    const id = newId()
    expect(asId(id.toUpperCase())).toBe(id)
  })
})

describe('money', () => {
  test('is whole minor units of a currency', () => {
    expect(() => money(1.5, 'USD')).toThrow(RangeError)
    expect(() => money(1, 'dollar')).toThrow(RangeError)
  })

  test('of two currencies is never added', () => {
    expect(() => sum([money(1, 'USD'), money(1, 'EUR')], 'USD')).toThrow(RangeError)
    expect(sum([money(1, 'USD'), money(2, 'USD')], 'USD')).toEqual({ amountMinor: 3, currency: 'USD' })
  })
})

describe('statistics', () => {
  test('of nothing are null, not zero', () => {
    expect([mean([]), median([]), percentile([], 0.9)]).toEqual([null, null, null])
  })

  test('interpolate between neighbours', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(percentile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46)
  })

  test('never leave the range of the values, and percentiles grow with their share', () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
        const at = percentile(some, share)!
        expect(at).toBeGreaterThanOrEqual(Math.min(...some))
        expect(at).toBeLessThanOrEqual(percentile(some, 1)!)
      }),
    )
  })
})

test('an import report counts every row once and names the rejected ones by their place', () => {
  const second = { field: 'name', message: 'name stays "A".' }
  const report = importReport([
    ...(['created', { code: 'NO', message: 'no' }, 'unchanged', 'updated'] as const),
    { outcome: 'created', leftAlone: [second] },
  ])
  expect(report).toEqual({
    created: 2,
    updated: 1,
    unchanged: 1,
    rejected: [{ row: 1, code: 'NO', message: 'no' }],
    leftAlone: [{ row: 4, ...second }],
  })
})
