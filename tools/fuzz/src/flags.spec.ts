import { parseFlags } from './flags'

const parsed = (...words: string[]) => parseFlags(words, () => 0.5)

test('without arguments: a random seed, two thousand operations of both graphs', () => {
  expect(parsed()).toEqual({
    kind: 'run',
    flags: { seed: 1_073_741_823, operations: 2000, graphs: ['served', 'invented'] },
  })
})

test('a run can be repeated by its seed', () => {
  expect(parsed('--seed', '7', '--operations', '9', '--graph', 'served')).toEqual({
    kind: 'run',
    flags: { seed: 7, operations: 9, graphs: ['served'] },
  })
})

test.each([
  [['--operations', '0'], '--operations needs'],
  [['--seed', 'x'], '--seed needs'],
  [['--seed', ''], '--seed needs'],
  [['--graph', 'other'], '--graph needs'],
  [['--loud'], "'--loud'"],
])('%j is refused', (words, message) => {
  expect(parsed(...words)).toEqual({ kind: 'wrong', message: expect.stringContaining(message) })
})
