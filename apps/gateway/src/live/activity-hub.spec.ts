import { type Activity } from './activity'
import { activityHub, type ActivityHub, type Full, type Interest, type Listening } from './activity-hub'

const limits = { listeners: 3, listenersEach: 2, waiting: 10 }
const won = (customerId: string, more: Partial<Activity> = {}): Activity => ({
  eventId: `of ${customerId}`,
  type: 'sales.deal-won.v1',
  department: 'SALES',
  occurredAt: '2026-01-01T00:00:00.000Z',
  customerId,
  ...more,
})

const listening = (answer: Listening | Full): Listening => {
  if (typeof answer === 'string') throw new Error(`There is no place: ${answer}`)
  return answer
}
const watch = (hub: ActivityHub, whose: string) => hub.listen({ customerIds: ['a'] }, false, whose)

/** What a listener with this interest hears of the activities. */
async function heard(interest: Interest, activities: readonly Activity[]): Promise<string[]> {
  const hub = activityHub(limits)
  const listener = listening(hub.listen(interest, false, 'seller'))
  const taken: string[] = []
  const reading = (async () => {
    for await (const { activity } of listener) taken.push(activity.customerId)
  })()
  activities.forEach((activity) => hub.publish(activity))
  await new Promise(setImmediate)
  hub.close()
  await reading
  return taken
}

test.each<[string, Interest, string[]]>([
  ['everybody', {}, ['a', 'b', 'c']],
  ['one customer', { customerIds: ['b'] }, ['b']],
  ['a customer named twice', { customerIds: ['b', 'b'] }, ['b']],
  ['a department', { departments: ['SUPPORT'] }, ['c']],
  ['a type', { types: ['sales.deal-won.v1'] }, ['a', 'b']],
  ['a customer and a department that do not meet', { customerIds: ['a'], departments: ['SUPPORT'] }, []],
])('who listens for %s hears that and nothing else', async (_who, interest, expected) => {
  const ticket = won('c', { department: 'SUPPORT', type: 'support.ticket-opened.v1' })
  expect(await heard(interest, [won('a'), won('b'), ticket])).toEqual(expected)
})

test('there are no more listeners than there may be, and one that leaves makes room', () => {
  const hub = activityHub(limits)
  const [first] = ['a', 'b', 'c'].map((whose) => listening(watch(hub, whose)))
  expect(watch(hub, 'd')).toBe('all')
  first!.stop()
  listening(watch(hub, 'd'))
  expect(hub.listeners).toBe(3)
})

test('nobody has more than one person may, and others are not in the way', () => {
  const hub = activityHub(limits)
  const [first] = ['seller', 'seller'].map((whose) => listening(watch(hub, whose)))
  expect(watch(hub, 'seller')).toBe('this one')
  listening(watch(hub, 'helper')).stop()
  first!.stop()
  first!.stop()
  listening(watch(hub, 'seller'))
  expect(watch(hub, 'seller')).toBe('this one')
})

test('closing ends every listener and takes no more', async () => {
  const hub = activityHub(limits)
  const iterator = listening(hub.listen({}, false, 'seller'))[Symbol.asyncIterator]()
  const next = iterator.next()
  hub.close()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(watch(hub, 'seller')).toBe('all')
})
