import { type Attacked, report, stoodFirm } from './report'

const firm: Attacked = {
  plan: { seeds: [1], each: 10, atOnce: 2 },
  outcome: { sent: 10, outcomes: { answered: 7, BAD_USER_INPUT: 3 }, broken: [] },
  neighbour: { asked: 5, failed: 0, slowestMs: 20, medianMs: 10 },
  fallen: [],
  on: '2026-01-01',
  load: '0.1',
}
const violation = {
  seed: 1,
  number: 3,
  violations: ['status 500'],
  operation: { query: '{ me }', variables: {} },
}

test('a run without violations stood firm, and the page counts what came back', () => {
  expect(stoodFirm(firm)).toBe(true)
  expect(report(firm)).toContain('| `BAD_USER_INPUT` | 3 |')
})

test.each<[string, Partial<Attacked>]>([
  ['a violation', { outcome: { ...firm.outcome, broken: [violation] } }],
  ['a service that fell', { fallen: ['sales'] }],
  ['a neighbour without an answer', { neighbour: { ...firm.neighbour, failed: 1 } }],
  ['nothing sent', { outcome: { ...firm.outcome, sent: 0 } }],
])('with %s it did not', (_what, change) => {
  expect(stoodFirm({ ...firm, ...change })).toBe(false)
  expect(report({ ...firm, ...change })).toContain('did not stand firm')
})
