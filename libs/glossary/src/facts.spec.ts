import { z } from 'zod'
import { fact, oneOf } from './facts'
import { cut } from './text'

test('a key is one short word of any vocabulary, and words are not', () => {
  for (const key of ['handoff-claim', 'atRisk', 'successCriteria.0.target', '2nd-line'])
    expect(fact.key.safeParse(key).success).toBe(true)
  for (const other of ['', 'two words', '-x', 'ü', 'x'.repeat(101)])
    expect(fact.key.safeParse(other).success).toBe(false)
})

test('a key takes words that came after its list was published, and the list is published for people', () => {
  const kind = fact.keyOf(['new', 'renewal'])
  expect(kind.parse('co-sell')).toBe('co-sell')
  expect(z.toJSONSchema(kind)).toMatchObject({ examples: ['new', 'renewal'], 'x-holds': 'key' })
  expect(z.toJSONSchema(kind)).not.toHaveProperty('enum')
})

test('words keep their mark when they are explained, or may be missing', () => {
  const shape = z.object({ a: fact.words(9).describe('Why.'), b: fact.words(9).nullable().optional() })
  expect(JSON.stringify(z.toJSONSchema(shape)).match(/"x-holds":"words"/g)).toHaveLength(2)
})

test('words that were written before they had a limit are cut with a mark, not refused', () => {
  expect(fact.words(5).parse('a long story')).toBe('a lo…')
  expect(fact.words(5).parse('short')).toBe('short')
  expect(z.toJSONSchema(fact.words(5))).toMatchObject({ maxLength: 5 })
})

test('no half of a character is left where text is cut', () => {
  expect(cut('ab😀cd', 4)).toBe('ab…')
})

test('a closed list carries the reason why it can never grow', () => {
  const visibility = fact.closed(['public', 'internal'], 'There is no third.')
  expect(z.toJSONSchema(visibility)).toMatchObject({ 'x-closed': 'There is no third.' })
  expect(visibility.safeParse('secret').success).toBe(false)
})

test('a word that came later than its reader is none of its words', () => {
  expect(oneOf(['kept', 'broken'], 'kept')).toBe('kept')
  expect(oneOf(['kept', 'broken'], 'transferred')).toBeNull()
})
