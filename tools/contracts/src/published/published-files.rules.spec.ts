import { type Revision } from '../compatibility/revision'
import { type Files, filesOf, isPublishedPath, publishedEvents } from './published-files.rules'

const revision = (note: string, type = 'sales.deal-won.v1'): Revision => ({
  type,
  schema: { type: 'object', description: note },
  example: { note },
})
const publish = (before: Files, ...now: Revision[]) => filesOf(now, publishedEvents(before))
const folder = 'libs/contracts/sales/published'

test('the first publication is one schema and one example for each event', () => {
  const files = publish(new Map(), revision('first'))
  expect([...files.keys()]).toEqual([
    `${folder}/deal-won.v1.schema.json`,
    `${folder}/deal-won.v1.example.json`,
  ])
  expect(publish(files, revision('first'))).toEqual(files)
})

test('what is replaced stays, under the next number', () => {
  const second = publish(publish(new Map(), revision('first')), revision('second'))
  const third = publish(second, revision('third'))
  expect(JSON.parse(third.get(`${folder}/earlier/deal-won.v1.1.example.json`)!)).toEqual({ note: 'first' })
  expect(JSON.parse(third.get(`${folder}/earlier/deal-won.v1.2.example.json`)!)).toEqual({ note: 'second' })
  expect(publishedEvents(third).get('sales.deal-won.v1')).toEqual({
    current: revision('third'),
    earlier: [revision('first'), revision('second')],
  })
  expect([...third.keys()].every(isPublishedPath)).toBe(true)
})

test('ten revisions keep their order', () => {
  let files: Files = new Map()
  for (let at = 0; at <= 11; at++) files = publish(files, revision(`r${at}`))
  expect(publishedEvents(files).get('sales.deal-won.v1')!.earlier).toHaveLength(11)
  expect(publishedEvents(files).get('sales.deal-won.v1')!.earlier.at(-1)).toEqual(revision('r10'))
})

test('an event that is gone from the contracts keeps its files', () => {
  const files = publish(new Map(), revision('first'))
  expect(publish(files)).toEqual(files)
})

test('a new major has files of its own', () => {
  const files = publish(new Map(), revision('one'), revision('two', 'sales.deal-won.v2'))
  expect(files.size).toBe(4)
})

test.each([
  ['an example is missing', 'schema', 'has no example beside it'],
  ['only an earlier revision is left', 'earlier', 'its current schema is gone'],
])('it is said when %s', (_what, kept, said) => {
  const files = publish(publish(new Map(), revision('first')), revision('second'))
  const some = new Map([...files].filter(([path]) => path.includes(kept)))
  expect(() => publishedEvents(some)).toThrow(said)
})
