import { persistedOperations } from './persisted-operations'
import { type Safelist } from './safelist'

const safelist: Safelist = {
  mode: 'off',
  bodies: [],
  bodyOf: (id) => (id === 'listed' ? 'its body' : undefined),
  holds: () => false,
}
/** Room for ten operations of 99 characters, four of them of one caller. */
const bounded = () => persistedOperations(safelist, { maxBytes: 10 * 199, maxBytesEach: 4 * 199 })
const body = (name: string) => name.padEnd(99, '.')
const kept = ({ bodyOf }: ReturnType<typeof bounded>, ids: readonly string[]) =>
  ids.filter((id) => bodyOf(id) !== undefined)

test('an operation is found by its id, listed or registered', () => {
  const operations = bounded()
  operations.register('ada', 'a', body('a'))
  expect(['listed', 'a', 'b'].map(operations.bodyOf)).toEqual(['its body', body('a'), undefined])
})

test('a caller who registers more than one may pushes out its own, and nobody else’s', () => {
  const operations = bounded()
  operations.register('bob', 'bob', body('bob'))
  const ids = ['1', '2', '3', '4', '5', '6']
  for (const id of ids) operations.register('ada', id, body(id))
  expect(kept(operations, ['bob', ...ids])).toEqual(['bob', '3', '4', '5', '6'])
})

test('what is used stays before what is not', () => {
  const operations = bounded()
  for (const id of ['1', '2', '3', '4']) operations.register('ada', id, body(id))
  operations.bodyOf('1')
  operations.register('ada', '5', body('5'))
  expect(kept(operations, ['1', '2', '3', '4', '5'])).toEqual(['1', '3', '4', '5'])
})

test('all together take no more than they may', () => {
  const operations = bounded()
  const ids = Array.from({ length: 40 }, (_, at) => String(at))
  for (const id of ids) operations.register(`caller ${id}`, id, body(id))
  expect(kept(operations, ids)).toEqual(ids.slice(-10))
})

test('a text that is larger than one caller may register is not kept', () => {
  const operations = bounded()
  operations.register('ada', 'long', 'x'.repeat(4 * 199))
  expect(operations.bodyOf('long')).toBeUndefined()
})
