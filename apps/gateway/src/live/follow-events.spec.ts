import { createMemoryBus, encodeEvent, type EventBus } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { until } from '@customer-graph/testing'
import { directory } from '../caller/directory'
import { activityHub, type Listening } from './activity-hub'
import { followEvents } from './follow-events'
import { recordingLog } from '../spec/stub-subgraphs'
import { writtenEvent } from '../spec/written-event'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

function follow(connect: () => Promise<EventBus>) {
  const hub = activityHub({ listeners: 5, listenersEach: 5, waiting: 10 })
  const { log, lines } = recordingLog()
  const people = directory()
  const following = followEvents({ connectBus: connect, hub, directory: people, log, now: Date.now })
  stops.push(() => following.stop())
  const heard: string[] = []
  void (async () => {
    for await (const next of hub.listen({
      interest: {},
      latestOnly: false,
      whose: 'seller',
    }) as Listening)
      heard.push(next!.activity.customerId)
  })()
  return { following, heard, lines, people }
}

test('what happens with a customer from now on is heard, and nothing that is imported or about nobody', async () => {
  const bus = createMemoryBus()
  await bus.publish('sales.events', [encodeEvent(writtenEvent('before'))])
  const { following, heard } = follow(async () => bus)
  await until('it hears what happens', () => following.hears)
  await bus.publish('sales.events', [
    encodeEvent(writtenEvent(null)),
    encodeEvent(writtenEvent('imported', { history: true })),
    { key: 'x', headers: {}, value: 'nobody can read this' },
    encodeEvent(writtenEvent('now')),
  ])
  await until('somebody is heard of', () => heard.length > 0)
  expect(heard).toEqual(['now'])
})

test('a bus that is away is tried until it is there, and told once', async () => {
  const bus = createMemoryBus()
  let tries = 0
  const { following, lines } = follow(async () => {
    if (++tries < 3) throw new Error('refused')
    return bus
  })
  expect(following.hears).toBe(false)
  await until('it hears what happens', () => following.hears)
  expect(tries).toBe(3)
  expect(lines.filter((line) => line.includes('wait for the event bus'))).toHaveLength(1)
})

test('a connection on which nothing can be heard is closed before the next is tried', async () => {
  let closed = 0
  const { following } = follow(async () => ({
    ...createMemoryBus(),
    subscribe:
      closed === 0 ? async () => Promise.reject(new Error('not allowed')) : createMemoryBus().subscribe,
    close: async () => void closed++,
  }))
  await until('it hears what happens', () => following.hears)
  expect(closed).toBe(1)
})

test('it stops while the bus is away', async () => {
  const { following } = follow(async () => Promise.reject(new Error('refused')))
  await following.stop()
  expect(following.hears).toBe(false)
})

test('who works here is known before anything is heard, and who leaves at once', async () => {
  const bus = createMemoryBus()
  const person = newId()
  const tell = (what: string, sequence: number) =>
    bus.publish('operating-model.events', [
      encodeEvent(
        writtenEvent(null, {
          id: newId(),
          type: `operating-model.person-${what}.v1`,
          source: 'operating-model',
          stream: person,
          sequence,
          data: JSON.stringify({ personId: person }),
        }),
      ),
    ])
  await tell('added', 1)
  const { following, people } = follow(async () => bus)
  await until('it hears what happens', () => following.hears)
  expect(people.standingOf(person)).toBe('here')
  await tell('deactivated', 2)
  await until('the person has left', () => people.standingOf(person) === 'left')
})
