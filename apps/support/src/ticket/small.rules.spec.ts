import { durationOf } from './duration.rules'
import { maySeeInternal } from './visibility.rules'

test.each([
  [0, 'PT0S'],
  [90_000, 'PT1M30S'],
  [16_200_000, 'PT4H30M'],
  [-1_800_000, '-PT30M'],
  [-200, 'PT0S'],
])('%d ms is %s', (ms, duration) => expect(durationOf(ms)).toBe(duration))

test('internal notes are for support, operations and admin; nobody else reads them', () => {
  const all = ['sales', 'success', 'support', 'product', 'operations', 'admin']
  expect(all.filter(maySeeInternal)).toEqual(['support', 'operations', 'admin'])
})
