import { shown, verdictOn, worstOf } from './verdict.rules'

const figure = (value: number) => ({ what: 'p99', value, unit: 'ms', target: { most: 500, by: 'I5' } })

test('a figure at its target keeps it, one above misses it', () => {
  expect(verdictOn(figure(500), null)).toBe('kept')
  expect(verdictOn(figure(500.1), null)).toBe('missed')
})

test('planted: a figure that is no number misses its target', () => {
  expect(verdictOn(figure(NaN), null)).toBe('missed')
})

test('a figure from a busy machine is void, good or bad, and so is the whole report', () => {
  expect(verdictOn(figure(1), { verdict: 'void', why: 'others were busy' })).toBe('void')
  expect(worstOf(['kept', 'missed', 'void'])).toBe('void')
  expect(worstOf(['void', 'wrong'])).toBe('wrong')
  expect(worstOf(['no target', 'missed', 'kept'])).toBe('missed')
  expect(worstOf(['no target', 'kept'])).toBe('kept')
  expect(worstOf([])).toBe('no target')
})

test.each([
  [0, '0'],
  [0.1234, '0.123'],
  [12.345, '12.3'],
  [20_123.4, '20,123'],
  [NaN, 'none'],
])('%d is shown as %s', (value, text) => expect(shown(value)).toBe(text))
