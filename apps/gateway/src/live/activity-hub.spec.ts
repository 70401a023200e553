import { activityNumber } from '../spec/activity'
import { type Activity } from './activity'
import { activityHub, type ActivityHub, type Full, type Interest, type Listening } from './activity-hub'

const limits = { listeners: 3, listenersEach: 2, waiting: 10 }
const won = (customerId: string, more: Partial<Activity> = {}): Activity =>
  activityNumber(1, customerId, { eventId: `of ${customerId}`, ...more })

const listening = (answer: Listening | Full): Listening => {
  if (typeof answer === 'string') throw new Error(`There is no place: ${answer}`)
  return answer
}
const watch = (hub: ActivityHub, whose: string) =>
  hub.listen({ interest: { customerIds: ['a'] }, latestOnly: false, whose })

/** What a listener with this interest hears of the activities. */
async function heard(interest: Interest, activities: readonly Activity[]): Promise<string[]> {
  const hub = activityHub(limits)
  const listener = listening(hub.listen({ interest, latestOnly: false, whose: 'seller' }))
  const taken: string[] = []
  const reading = (async () => {
    for await (const next of listener) taken.push(next!.activity.customerId)
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
  const iterator = listening(hub.listen({ interest: {}, latestOnly: false, whose: 'seller' }))[
    Symbol.asyncIterator
  ]()
  const next = iterator.next()
  hub.close()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(watch(hub, 'seller')).toBe('all')
})

test('who comes back hears what was missed and of interest, and not again what was told', async () => {
  const hub = activityHub(limits)
  const missed = [activityNumber(2, 'a'), activityNumber(3, 'b'), activityNumber(4, 'a')]
  const cursor = { at: 0, positions: activityNumber(2).positions }
  const interest = { customerIds: ['a'] }
  const listener = listening(
    hub.listen({ interest, latestOnly: false, whose: 'seller', resumed: { cursor, missed } }),
  )
  hub.publish(activityNumber(1, 'a'))
  hub.publish(activityNumber(5, 'a'))
  const taken: string[] = []
  for await (const next of listener) if (taken.push(next!.activity.eventId) === 2) break
  expect(taken).toEqual(['e4', 'e5'])
})

test('who listens is looked at again, before what waits: one person or all', async () => {
  const hub = activityHub(limits)
  const nextOf = async (listener: Listening) =>
    (await listener[Symbol.asyncIterator]().next()).value as unknown
  const [ada, bob] = ['ada', 'bob'].map((whose) => listening(watch(hub, whose)))
  hub.publish(won('a'))
  hub.lookAgain('ada')
  expect([await nextOf(ada!), await nextOf(bob!)]).toEqual([null, expect.objectContaining({ leftOut: 0 })])
  hub.lookAgain(null)
  expect(await nextOf(bob!)).toBeNull()
})
