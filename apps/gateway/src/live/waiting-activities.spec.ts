import { type Activity } from './activity'
import { activityNumber } from '../spec/activity'
import { waitingActivities, type WaitingActivities } from './waiting-activities'

const activity = activityNumber
/** The next `count`, as `event/left out`. */
async function take(waiting: WaitingActivities, count: number): Promise<string[]> {
  const taken: string[] = []
  for await (const next of waiting) {
    const { activity, leftOut } = next!
    taken.push(`${activity.eventId}/${leftOut}`)
    if (taken.length === count) break
  }
  return taken
}

test('activities are handed over in order, also those that come later', async () => {
  const waiting = waitingActivities(10, false)
  waiting.add(activity(1))
  const taken = take(waiting, 3)
  await Promise.resolve()
  waiting.add(activity(2))
  waiting.add(activity(3))
  expect(await taken).toEqual(['e1/0', 'e2/0', 'e3/0'])
})

test('a client that does not read keeps the latest waiting, and is told how many it missed', async () => {
  const waiting = waitingActivities(2, false)
  for (const number of [1, 2, 3, 4, 5]) waiting.add(activity(number))
  expect(await take(waiting, 2)).toEqual(['e4/3', 'e5/0'])
})

test('where only the latest of a customer counts, earlier ones of it are left out', async () => {
  const waiting = waitingActivities(10, true)
  waiting.add(activity(1, 'c1'))
  waiting.add(activity(2, 'c2'))
  waiting.add(activity(3, 'c1'))
  expect(await take(waiting, 2)).toEqual(['e2/1', 'e3/0'])
})

test('ending lets go of a client that waits, and of what waits for it', async () => {
  const waiting = waitingActivities(10, false)
  const taken = take(waiting, 1)
  await Promise.resolve()
  waiting.end()
  expect(await taken).toEqual([])
  waiting.add(activity(1))
  expect(await take(waiting, 1)).toEqual([])
})

test('what some do not see waits beside the latest of its customer, and is not counted when it is left out', async () => {
  const hidden = (number: number): Activity => ({ ...activity(number), hidden: 'commission' })
  const waiting = waitingActivities(2, true)
  waiting.add(activity(1))
  waiting.add(hidden(2))
  expect(await take(waiting, 2)).toEqual(['e1/0', 'e2/0'])
  for (const number of [3, 4, 5]) waiting.add(hidden(number))
  expect(await take(waiting, 2)).toEqual(['e4/0', 'e5/0'])
})
