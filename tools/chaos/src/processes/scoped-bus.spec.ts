import { createMemoryBus } from '@customer-graph/events'
import { scopedBus } from './scoped-bus'

const record = { key: 'a', headers: {}, value: '{}' }

test('two runs on one bus do not hear each other, and see their topics under the usual names', async () => {
  const bus = createMemoryBus()
  const [one, other] = [scopedBus(bus, 'one'), scopedBus(bus, 'other')]
  await one.publish('sales.events', [record, record])
  await other.publish('sales.events', [record])
  const heard: string[] = []
  const read = async (records: readonly { topic: string }[]) =>
    void heard.push(...records.map(({ topic }) => topic))
  await one.replay({ topic: 'sales.events', from: 'start', handler: read })
  expect(heard).toEqual(['sales.events', 'sales.events'])
  expect(await other.lag('g', ['sales.events'])).toEqual({ 'sales.events': 1 })
  await bus.close()
})
