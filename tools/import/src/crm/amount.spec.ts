import fc from 'fast-check'
import { minorUnits } from './amount.rules'

test('whole dollars are a hundred cents each', () => {
  expect(minorUnits('1054', 100)).toBe(105_400)
  expect(minorUnits('0', 100)).toBe(0)
})

test('cents are exact, and a currency without cents has none', () => {
  expect(minorUnits('4.35', 100)).toBe(435)
  expect(minorUnits('4.5', 100)).toBe(450)
  expect(minorUnits('4.500', 100)).toBe(450)
  expect(minorUnits('77', 1)).toBe(77)
})

test.each(['', '-1', '1,000', '$5', '1e3', '4.355', '1.', '.5', '99999999999999'])(
  '"%s" is no amount',
  (text) => {
    expect(minorUnits(text, 100)).toBeNull()
  },
)

test('every amount in cents comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => {
      expect(minorUnits(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`, 100)).toBe(
        cents,
      )
    }),
  )
})
