import { parseArguments } from './arguments.rules'
import { closingLine, isGreen, total, type Outcome } from './counts.rules'

const part = (state: Outcome['state'], counts?: Outcome['counts']): Outcome => ({
  name: 'part',
  state,
  seconds: 1,
  counts,
})
const ran = (passed: number, failed = 0, skipped = 0) =>
  part(failed > 0 ? 'failed' : 'passed', { passed, failed, skipped })

test('the counts of all parts are added up', () => {
  expect(closingLine(total([ran(3), part('passed'), ran(4, 1), ran(5, 0, 2)]))).toBe(
    '12 passed, 1 failed, 2 skipped',
  )
})

test('nothing skipped is not mentioned', () => {
  expect(closingLine(total([ran(3)]))).toBe('3 passed, 0 failed')
})

test('a part that failed without a failing test still counts as a failure', () => {
  expect(closingLine(total([ran(3), part('failed')]))).toBe('3 passed, 1 failed')
  expect(isGreen([ran(3), part('failed')])).toBe(false)
})

test('no test at all is not green', () => {
  expect(isGreen([part('passed'), ran(0)])).toBe(false)
  expect(isGreen([part('skipped', { passed: 0, failed: 0, skipped: 0 })])).toBe(false)
})

test('a check alone, without tests, can be green', () => {
  expect(isGreen([part('passed')])).toBe(true)
  expect(closingLine(total([part('passed'), part('passed'), part('failed')]))).toBe('2 passed, 1 failed')
})

test('parts run in their own order, whatever the order they were asked in', () => {
  const names = ['lint', 'rules', 'db']
  expect(parseArguments([], names)).toEqual({ kind: 'run', only: names })
  expect(parseArguments(['--only', 'db', '--only=lint'], names)).toEqual({
    kind: 'run',
    only: ['lint', 'db'],
  })
  expect(parseArguments(['--only', 'db,rules'], names)).toEqual({ kind: 'run', only: ['rules', 'db'] })
})

test.each([
  [['--only', 'bd'], 'There is no part "bd".'],
  [['--only'], '--only needs the name of a part.'],
  [['db'], 'Unknown argument "db".'],
])('%j is refused', (words, message) => {
  expect(parseArguments(words, ['lint', 'db'])).toEqual({ kind: 'wrong', message })
})
