import { memoizeText } from './memoize-text'

function counting(maxBytes?: number) {
  const asked: string[] = []
  const judge = memoizeText((text) => (asked.push(text), { text }), maxBytes)
  return { judge, asked }
}

test('a text is judged once', () => {
  const { judge, asked } = counting()
  expect([judge('a'), judge('a'), asked]).toEqual([{ text: 'a' }, { text: 'a' }, ['a']])
})

test('what was asked for longest ago is forgotten first, once all together is too much', () => {
  const { judge, asked } = counting(100 * 202)
  const texts = Array.from({ length: 100 }, (_, at) => String.fromCharCode(at + 200))
  for (const text of [...texts, texts[0]!, 'x', texts[0]!, texts[1]!]) judge(text)
  expect(asked).toEqual([...texts, 'x', texts[1]!])
})

test('a text that would push out many others is not remembered', () => {
  const { judge, asked } = counting(50_000)
  const long = 'long'.repeat(200)
  for (const text of [long, long, 'short', 'short']) judge(text)
  expect(asked).toEqual([long, long, 'short'])
})
