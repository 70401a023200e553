import { clockEvents, clockFact } from './clock-events'
import { departments } from './departments'

test('each department has its own contract for every moment of a clock', () => {
  for (const department of departments) {
    const events = clockEvents(department)
    for (const [moment, contract] of Object.entries(events)) {
      expect(contract.type).toBe(`${department}.clock-${moment}.v1`)
      expect(contract.schema.parse(contract.example)).toEqual(contract.example)
    }
  }
  expect(Object.keys(clockEvents('support'))).toEqual([
    'started',
    'paused',
    'resumed',
    'warned',
    'breached',
    'met',
    'cancelled',
  ])
})

test('a fact without its clock, or with a share that is no share, is refused', () => {
  const { example } = clockEvents('support').warned
  expect(clockFact.safeParse({ ...example, clockId: undefined }).success).toBe(false)
  expect(clockFact.safeParse({ ...example, share: 50 }).success).toBe(false)
})
