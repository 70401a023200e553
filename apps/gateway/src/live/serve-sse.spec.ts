import { developmentToken } from '@customer-graph/subgraph'
import { gatewayUnderTest, person, secret, withEvents } from '../spec/gateway-under-test'

const rig = gatewayUnderTest()

const streamed = async (init: RequestInit = {}, search = '') => {
  const gateway = await rig.start(withEvents)
  const response = await fetch(`${gateway.url}/stream${search}`, {
    ...init,
    headers: { authorization: `Bearer ${await developmentToken(person, secret)}`, ...init.headers },
  })
  return { status: response.status, headers: response.headers, text: () => response.text() }
}
const json = { 'content-type': 'application/json' }

test('proxies are told to hold nothing back', async () => {
  const { status, headers } = await streamed({ headers: { accept: 'text/event-stream' } }, '?query=%7B')
  expect([status, headers.get('x-accel-buffering'), headers.get('cache-control')]).toEqual([
    200,
    'no',
    'no-cache',
  ])
  expect(headers.get('x-request-id')).toBeTruthy()
})

test.each<[string, RequestInit, string, string]>([
  ['no query at all', { method: 'POST', headers: json, body: '{}' }, '', 'BAD_USER_INPUT'],
  ['a query that is a number', { method: 'POST', headers: json, body: '{"query":1}' }, '', 'BAD_USER_INPUT'],
  ['variables that are no JSON', {}, '?query=subscription%7Bx%7D&variables=%7B', 'GRAPHQL_VALIDATION_FAILED'],
  ['a body that is no JSON', { method: 'POST', headers: json, body: '{' }, '', 'BAD_USER_INPUT'],
  ['a page for an answer', { headers: { accept: 'text/html' } }, '?query=%7B', 'BAD_USER_INPUT'],
])('%s is refused with a code', async (_what, init, search, code) => {
  const { text } = await streamed(init, search)
  expect(await text()).toContain(`"code":"${code}"`)
})
