import { eachInForce, inForce } from './in-force.rules'

const first = { id: 'a', version: 1, effectiveFrom: '2026-01-01T00:00:00.000Z' }
const second = { id: 'a', version: 2, effectiveFrom: '2026-06-01T00:00:00.000Z' }
const hurried = { id: 'a', version: 3, effectiveFrom: '2026-03-01T00:00:00.000Z' }

test('a version is in force from its instant on, that instant included', () => {
  expect(inForce([first, second], new Date('2026-05-31T23:59:59.999Z'))).toBe(first)
  expect(inForce([first, second], new Date('2026-06-01T00:00:00.000Z'))).toBe(second)
})

test('nothing is in force before the first day', () => {
  expect(inForce([first], new Date('2025-12-31T23:59:59.999Z'))).toBeNull()
})

test('a later decision stands, even when an earlier one was meant to begin after it', () => {
  expect(inForce([first, second, hurried], new Date('2026-07-01T00:00:00.000Z'))).toBe(hurried)
})

test('each thing has its own version in force, and a thing that has none yet is left out', () => {
  const other = { id: 'b', version: 1, effectiveFrom: '2026-02-01T00:00:00.000Z' }
  const idOf = ({ id }: { id: string }) => id
  expect(eachInForce([second, first, other], idOf, new Date('2026-02-01T00:00:00.000Z'))).toEqual([
    first,
    other,
  ])
  expect(eachInForce([second, first, other], idOf, new Date('2026-01-01T00:00:00.000Z'))).toEqual([first])
})
