import { conclude, type Summary } from './metric-value.rules'

const nothing: Summary = { value: null, numerator: null, denominator: 0, facts: 0, currencies: null }

test('nothing counted and nothing summed is zero', () => {
  expect(conclude('count', { ...nothing, denominator: null })).toMatchObject({
    value: 0,
    numerator: 0,
    nullReason: null,
  })
  expect(conclude('sum', { ...nothing, denominator: null })).toMatchObject({ value: 0, nullReason: null })
})

test.each(['share', 'mean', 'median', 'p90', 'min', 'max'])(
  'a %s of nothing is null with a reason',
  (take) => {
    expect(conclude(take, nothing)).toMatchObject({
      value: null,
      nullReason: expect.stringContaining('Nothing'),
    })
  },
)

test('a sum of money names its currency, and has no value over several', () => {
  const won = { value: 300, numerator: 300, denominator: null, facts: 2 }
  expect(conclude('sum', { ...won, currencies: ['USD'] })).toMatchObject({
    value: 300,
    currency: 'USD',
    nullReason: null,
  })
  expect(conclude('sum', { ...won, currencies: ['EUR', 'USD'] })).toMatchObject({
    ...{ value: null, currency: null },
    nullReason: 'The amounts are in EUR, USD; without a rate they have no sum.',
  })
})

test('a share keeps its parts', () => {
  const rate = conclude('share', { value: 0.5, numerator: 1, denominator: 2, facts: 2, currencies: ['USD'] })
  expect(rate).toEqual({ value: 0.5, numerator: 1, denominator: 2, currency: null, nullReason: null })
})
