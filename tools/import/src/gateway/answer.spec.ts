import { judge } from './answer.rules'

const failing = (code: string, message = 'no') =>
  JSON.stringify({ data: null, errors: [{ message, extensions: { code } }] })

test('data is data', () => {
  expect(judge(200, '{"data":{"a":1}}')).toEqual({ kind: 'data', data: { a: 1 } })
})

test.each(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'RATE_LIMITED'])(
  '%s is worth asking again',
  (code) => {
    expect(judge(200, failing(code)).kind).toBe('later')
  },
)

test.each(['UNAUTHENTICATED', 'FORBIDDEN'])('%s is a matter of the token', (code) => {
  expect(judge(401, failing(code, 'Send a valid token.'))).toEqual({
    kind: 'token',
    message: `The gateway said: Send a valid token. (${code})`,
  })
})

test('any other error is final', () => {
  expect(judge(200, failing('INTERNAL_SERVER_ERROR')).kind).toBe('refused')
  expect(judge(400, '{"errors":[{"message":"no"}]}')).toEqual({
    kind: 'refused',
    message: 'The gateway said: no (no code)',
  })
})

test('half an answer is none: what came with an error is not used', () => {
  expect(judge(200, '{"data":{"a":1},"errors":[{"message":"no"}]}').kind).toBe('refused')
})

test('a proxy that has nobody to ask is worth asking again, another server is not', () => {
  expect(judge(503, 'upstream gone').kind).toBe('later')
  expect(judge(404, '<html>')).toEqual({
    kind: 'refused',
    message: 'What answered is no GraphQL gateway (status 404). Check the address.',
  })
  expect(judge(200, 'null').kind).toBe('refused')
})
