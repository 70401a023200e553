import { type FastifyInstance } from 'fastify'
import { createHttp } from './http'
import { createLog } from './log'

let http: FastifyInstance
beforeAll(() => {
  http = createHttp({ log: createLog('sales', 'silent'), bodyLimit: 1000, isStopping: () => false })
  http.post('/echo', async ({ body }) => body)
})
afterAll(() => http.close())

const send = (payload: string | Buffer, contentType = 'application/json') =>
  http.inject({ method: 'POST', url: '/echo', payload, headers: { 'content-type': contentType } })

test.each([
  ['plain', '{"a":"grüße 你好 😀"}'],
  ['a whole surrogate pair, escaped', '{"a":"\\ud83d\\ude00"}'],
  ['a byte order mark', '\ufeff{"a":1}'],
])('%s is read as it was sent', async (_what, body) => {
  const { statusCode, payload } = await send(body)
  expect([statusCode, JSON.parse(payload)]).toEqual([200, JSON.parse(body.replace('\ufeff', ''))])
})

test.each([
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400, /not UTF-8/],
  ['half a surrogate pair', '{"a":[{"b":"\\ud800"}]}', 400, /half of a surrogate pair/],
  ['half a surrogate pair in a name', '{"\\udfff":1}', 400, /half of a surrogate pair/],
  ['something else than JSON', '{oops', 400, /not JSON/],
  ['NaN', '{"a":NaN}', 400, /not JSON/],
  ['null', 'null', 400, /one JSON object/],
  ['a batch', '[{"query":"{ me }"}]', 400, /one operation at a time/],
  ['a poisoned prototype', '{"__proto__":{"admin":true}}', 400, /__proto__/],
  ['a poisoned constructor', '{"constructor":{"prototype":{"admin":true}}}', 400, /__proto__/],
  ['nothing', '', 400, /empty/],
  ['too much', `"${'x'.repeat(2000)}"`, 413, /larger than the 1000 bytes allowed/],
])('%s is refused with what to do', async (_what, body, status, message) => {
  const { statusCode, payload } = await send(body)
  expect([statusCode, JSON.parse(payload)]).toEqual([
    status,
    { errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }] },
  ])
})

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'nonsense',
])('a body that says it is %s is refused', async (contentType) => {
  const { statusCode, payload } = await send('{"a":1}', contentType)
  expect([statusCode, JSON.parse(payload).errors[0].extensions.code]).toEqual([415, 'BAD_USER_INPUT'])
})

test('a path that cannot be decoded is refused like everything else', async () => {
  const { statusCode, payload } = await http.inject({ method: 'POST', url: '/%ff' })
  expect([statusCode, JSON.parse(payload).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
})
