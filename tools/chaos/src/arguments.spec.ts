import { parseArguments } from './arguments.rules'

const short = {
  kind: 'run',
  minutes: null,
  events: 20_000,
  seed: null,
  report: 'docs/reliability/short-run.md',
  onlyEvents: false,
}

test('without arguments it is the short run', () => {
  expect(parseArguments([])).toEqual(short)
})

test('a long run is thirty minutes, and a shorter one has fewer events', () => {
  expect(parseArguments(['--long'])).toMatchObject({ minutes: 30, events: 500_000 })
  expect(parseArguments(['--minutes', '3'])).toMatchObject({ minutes: 3, events: 50_000 })
  expect(parseArguments(['--long', '--events=1000'])).toMatchObject({ minutes: 30, events: 1_000 })
})

test('a seed and a report are taken, joined by = or not', () => {
  const wanted = { ...short, seed: 7, report: 'here.md' }
  expect(parseArguments(['--seed', '7', '--report=here.md'])).toEqual(wanted)
})

test('the course of the product has rounds and a report of its own', () => {
  expect(parseArguments(['--product'])).toEqual({
    kind: 'product',
    rounds: 30,
    seed: null,
    report: 'docs/reliability/product-run.md',
  })
  expect(parseArguments(['--product', '--rounds', '5', '--seed=7'])).toMatchObject({ rounds: 5, seed: 7 })
})

test.each([
  [['--rounds', '0'], '--rounds must be a whole number from 1 on, not "0".'],
  [['--seed'], '--seed needs a value.'],
  [['--seed', 'x'], '--seed must be a whole number from 1 on, not "x".'],
  [['--minutes', '0'], '--minutes must be a whole number from 1 on, not "0".'],
  [['--fast'], 'Unknown argument "--fast".'],
])('%j is wrong', (words, message) => {
  expect(parseArguments(words)).toEqual({ kind: 'wrong', message })
})
