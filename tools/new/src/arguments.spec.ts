import { readArguments } from './arguments.rules'

test.each([
  [['subgraph', 'billing'], { kind: 'subgraph', department: 'billing' }],
  [['billing/credit-note'], { kind: 'noun', department: 'billing', noun: 'credit-note' }],
  [[], { kind: 'help' }],
  [['--help'], { kind: 'help' }],
])('%j is understood', (words, expected) => {
  expect(readArguments(words)).toEqual(expected)
})

test.each([
  [['subgraph'], /"" is no name/],
  [['subgraph', 'Billing'], /"Billing" is no name/],
  [['billing'], /Say what to make/],
  [['billing/a/b'], /Say what to make/],
  [['billing/invoice', 'more'], /Say what to make/],
  [['../billing/invoice'], /".." is no name/],
])('%j is refused with what to write instead', (words, message) => {
  expect(readArguments(words)).toMatchObject({ kind: 'wrong', message: expect.stringMatching(message) })
})
