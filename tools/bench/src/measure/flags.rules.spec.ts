import { benchUsage, parseBenchFlags } from './flags.rules'

const parse = (...words: string[]) => parseBenchFlags(words, ['latency', 'idle'], 'docs/report.md')

test('without flags every bench runs at its usual length', () => {
  const flags = { quick: false, long: false, only: ['latency', 'idle'], report: 'docs/report.md' }
  expect(parse()).toEqual({ kind: 'run', flags })
})

test('flags choose benches, length and the file', () => {
  const flags = { quick: true, long: false, only: ['idle'], report: 'x.md' }
  expect(parse('--quick', '--only', 'idle', '--report', 'x.md')).toEqual({ kind: 'run', flags })
})

test.each([
  [['--only', 'speed'], 'There is no bench speed: the benches are latency, idle.'],
  [['--only'], '--only needs a value.'],
  [['--fast'], 'There is no flag --fast.'],
])('%p is refused, saying what is wrong', (words, message) => {
  expect(parse(...words)).toEqual({ kind: 'wrong', message })
})

test('help names every bench', () => {
  expect(parse('--help')).toEqual({ kind: 'help' })
  expect(benchUsage('npm run bench', ['latency', 'idle'], 'r.md')).toContain('latency, idle')
})
