import { createMemoryBus } from '@customer-graph/events'
import { contentOf, sameContent } from './topic-content'

const record = (value: string) => ({ key: 'a', headers: { ce_id: value }, value })

async function topicWith(...values: string[]) {
  const bus = createMemoryBus()
  await bus.publish('t', values.map(record))
  return contentOf(bus, 't')
}

test('topics with the same records have the same content, whatever the order', async () => {
  expect(sameContent(await topicWith('x', 'y', 'y'), await topicWith('y', 'x', 'y'))).toBe(true)
})

test('planted: a changed byte, a repeat or a lost record is a different content', async () => {
  const content = await topicWith('x', 'y')
  for (const other of [['x', 'z'], ['x', 'y', 'y'], ['x']])
    expect(sameContent(content, await topicWith(...other))).toBe(false)
})
