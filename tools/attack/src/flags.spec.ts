import { parseFlags } from './flags'

test('without arguments: four seeds of five thousand', () => {
  expect(parseFlags([])).toEqual({
    kind: 'run',
    flags: { each: 5000, seeds: [1, 2, 3, 4], report: 'docs/security/attack.md' },
  })
})

test.each([
  [['--operations', '0'], '--operations needs'],
  [['--seeds', '1,x'], '--seeds needs'],
  [['--seeds', ''], '--seeds needs'],
  [['--loud'], "'--loud'"],
])('%j is refused', (words, message) => {
  expect(parseFlags(words)).toEqual({ kind: 'wrong', message: expect.stringContaining(message) })
})
