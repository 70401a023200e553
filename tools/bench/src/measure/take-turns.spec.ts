import { alternation } from './alternate.rules'
import { takeTurns } from './take-turns'

test('variants alternate so that each is first as often as second', () => {
  expect(alternation(4).join('')).toBe('abbabaab')
  expect(alternation(64).filter((which, at) => at % 2 === 0 && which === 'a')).toHaveLength(32)
})

test('the first turn of each does not count, and results stay in pairs', async () => {
  const order: string[] = []
  const variant = (name: string) => ({ name, run: async () => order.push(name) })
  const results = await takeTurns(2, variant('relay'), variant('bare'))
  expect(order).toEqual(['relay', 'bare', 'relay', 'bare', 'bare', 'relay'])
  expect(results).toEqual({ a: [3, 6], b: [4, 5] })
})
