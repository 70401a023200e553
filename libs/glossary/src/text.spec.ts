import fc from 'fast-check'
import { cut, text } from './text'

const rule = { path: 'name', max: 10 }
const kept = (given: string, more = {}) => text(given, { ...rule, ...more }).value
const refused = (given: string, more = {}) => text(given, { ...rule, ...more }).problem?.message

test('a text is trimmed, composed, and of one line unless it may have several', () => {
  expect(kept('  Kan\tcode \n')).toBe('Kan code')
  expect(kept('Cafe\u0301')).toBe('Caf\u00e9')
  expect(kept('a\r\nb\rc', { multiline: true })).toBe('a\nb\nc')
})

test('what nothing is left of is null, or refused where something is needed', () => {
  expect(kept(' \u200b ')).toBeNull()
  expect(refused('  ', { required: true })).toBe('name must not be empty.')
})

test.each([
  ['NUL', 'a\u0000', 'name holds the character NUL. Remove it.'],
  ['an escape', '\u001b[31m', 'name holds a control character (U+001B). Remove it.'],
  ['an override', 'a\u202eb', 'name holds a character that turns the direction of text (U+202E). Remove it.'],
  ['an isolate', 'a\u2066b', 'name holds a character that turns the direction of text (U+2066). Remove it.'],
  ['half of a pair', 'a\ud83d', 'name holds half of a character (U+D83D). Remove it.'],
  ['too much', 'a'.repeat(11), 'name has 11 characters, and may have 10. Shorten it.'],
  ['far too much', 'a'.repeat(1_000_000), 'name has 1000000 characters, and may have 10. Shorten it.'],
])('%s is refused', (_what, given, message) => {
  expect(text(given, rule)).toEqual({ value: null, problem: { path: 'name', message } })
})

test('letters of every script, and characters of two units, are kept as they are', () => {
  for (const each of ['Ωmega', '日本', 'שלום', '👩‍🚀', 'ﬁ']) expect(kept(each)).toBe(each)
})

test('what is kept is kept again as it is, and cut it never grows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (given) => {
      const once = kept(given, { max: 100 })
      if (once !== null) expect(kept(once, { max: 100 })).toBe(once)
      expect(cut(given, 5).length).toBeLessThanOrEqual(5)
    }),
  )
  expect(cut('a👩b', 3)).toBe('a…')
  expect(cut('short', 5)).toBe('short')
})
