import { activityNumber } from '../spec/activity'
import { recentActivities } from './recent-activities'

const minute = 60_000
const start = 100 * minute
const heard = (number: number, heardAt = start) => activityNumber(number, 'c1', { heardAt })
const after = (recent: ReturnType<typeof recentActivities>, number: number, at = start + 2 * minute) =>
  recent.after({ at, positions: heard(number).positions })?.map(({ eventId }) => eventId) ?? null

test('what was heard after a cursor is told in order', () => {
  const recent = recentActivities(start)
  for (const number of [1, 2, 3]) recent.add(heard(number, start + 2 * minute))
  expect([after(recent, 1), after(recent, 3)]).toEqual([['e2', 'e3'], []])
})

test('a cursor from before anything was heard is too old, and so is one nearly as old', () => {
  const recent = recentActivities(start)
  recent.add(heard(1, start + 5 * minute))
  expect(after(recent, 0, start - 1)).toBeNull()
  expect(after(recent, 0, start + minute - 1)).toBeNull()
  expect(after(recent, 0, start + minute)).toEqual(['e1'])
})

test('ten minutes are kept, and a cursor from before them is too old', () => {
  const recent = recentActivities(start)
  recent.add(heard(1, start + minute))
  recent.add(heard(2, start + 20 * minute))
  expect(after(recent, 1, start + minute)).toBeNull()
  expect(after(recent, 1, start + 10 * minute)).toEqual(['e2'])
})

test('in a busy time fewer minutes are kept, and it is known how many', () => {
  const recent = recentActivities(start, 2)
  for (const number of [1, 2, 3, 4]) recent.add(heard(number, start + number * minute))
  expect(after(recent, 2, start + 2 * minute)).toBeNull()
  expect(after(recent, 3, start + 3 * minute)).toEqual(['e4'])
})
