import { judge } from './judge'

const answered = (answer: object, status = 200) => ({ status, body: JSON.stringify(answer) })
const failing = (message: string, code: string) => answered({ errors: [{ message, extensions: { code } }] })

test('an answer and a clear error are as they should be', () => {
  expect(judge(answered({ data: { me: 1 } }), ['hunter2'])).toEqual({ outcome: 'answered', violations: [] })
  expect(judge(failing('`first` must be positive.', 'BAD_USER_INPUT'), ['hunter2'])).toEqual({
    outcome: 'BAD_USER_INPUT',
    violations: [],
  })
})

test('words that only look like a stack are no violation', () => {
  const formula = { formula: 'Won deals, looked at now.', next: 'Median (of all)' }
  expect(judge(answered({ data: formula }), []).violations).toEqual([])
})

test.each([
  ['a server error', answered({ errors: [] }, 502), 'status 502'],
  ['a page instead of JSON', { status: 200, body: '<html>' }, 'the answer is not JSON'],
  ['a code of its own', failing('no', 'ECODE'), 'the code ECODE is not published'],
  ['a surprise', failing('no', 'INTERNAL_SERVER_ERROR'), 'something took a service by surprise'],
  ['a department gone', failing('no', 'SUBGRAPH_UNAVAILABLE'), 'a department that is up was out of reach'],
  ['a secret', failing('password is hunter2', 'BAD_USER_INPUT'), 'a secret of the stack is in the answer'],
  [
    'a stack',
    failing('at Object.run (node:net:12:5)', 'BAD_USER_INPUT'),
    'the inside shows: at Object.run (node:net:12:5)',
  ],
  ['a file', failing('deal.store.ts:12', 'BAD_USER_INPUT'), 'the inside shows: .ts:12'],
  ['a statement', failing('duplicate key value', 'BAD_USER_INPUT'), 'the inside shows: duplicate key value'],
  ['an address', failing('connect 127.0.0.1:5432', 'BAD_USER_INPUT'), 'the inside shows: 127.0.0.1:5'],
  ['a bug', failing('Cannot read property of', 'BAD_USER_INPUT'), 'the inside shows: Cannot read propert'],
])('%s is a violation', (_what, received, violation) => {
  expect(judge(received, ['hunter2']).violations).toContain(violation)
})
