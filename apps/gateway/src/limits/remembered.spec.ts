import { remembered } from './remembered'

function counting(options: object) {
  const asked: string[] = []
  const judge = remembered((text) => (asked.push(text), { text }), options)
  return { judge, asked }
}

test('a text is judged once', () => {
  const { judge, asked } = counting({})
  expect([judge('a'), judge('a'), asked]).toEqual([{ text: 'a' }, { text: 'a' }, ['a']])
})

test('what was asked for longest ago is forgotten first', () => {
  const { judge, asked } = counting({ most: 2 })
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) judge(text)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('long texts are not remembered', () => {
  const { judge, asked } = counting({ longest: 3 })
  for (const text of ['long', 'long']) judge(text)
  expect(asked).toHaveLength(2)
})
