import { parseFlags } from './flags.rules'

const parse = (line: string) => parseFlags(line.split(' ').filter(Boolean), ['sales', 'support'])

test('without arguments there is nothing missing', () => {
  expect(parse('')).toEqual({ kind: 'run', flags: { port: 4010, seed: '1', missing: [] } })
})

test('several departments can be missing, however they are named', () => {
  expect(parse('--missing support,sales --seed=x --port 4020')).toEqual({
    kind: 'run',
    flags: { port: 4020, seed: 'x', missing: ['support', 'sales'] },
  })
})

test.each([
  ['--missing legal', 'There is no department "legal". They are: sales, support.'],
  ['--port high', '--port must be a number from 0 to 65535, not "high".'],
  ['--seed', '--seed needs a value.'],
  ['--prot 1', 'Unknown argument "--prot".'],
])('%s is told what is wrong', (line, message) => {
  expect(parse(line)).toEqual({ kind: 'wrong', message })
})
