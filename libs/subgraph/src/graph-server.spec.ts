import { type FastifyInstance } from 'fastify'
import { type InjectOptions } from 'light-my-request'
import { SignJWT } from 'jose'
import { type Caller } from './caller'
import { graphError } from './errors'
import { serveGraph } from './graph-server'
import { createHttp } from './http'
import { createLog } from './log'
import { passportSigner } from './passport'

const secret = 'one secret for the sales department only'
const caller: Caller = {
  subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10',
  department: 'sales',
  roles: ['seller'],
  requestId: 'request-1',
}
const key = (text: string) => Buffer.from(text)
const canary = 'postgres://sales:hunter2@10.0.0.1/sales'

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DateTime
  type Query { me: String! boom: String refused: String codeProperty: String at(when: DateTime): DateTime never: String! }
  type Mutation { change: String }
  type Deal @key(fields: "id") { id: ID! name: String }
`
const resolvers = {
  Query: {
    me: (_: unknown, __: unknown, { caller }: { caller: Caller }) => `${caller.subject} ${caller.requestId}`,
    boom: () => {
      throw new Error(canary)
    },
    refused: () => {
      throw graphError('FORBIDDEN', 'Only sellers may.', { department: 'sales', secretPlan: canary })
    },
    codeProperty: () => {
      throw Object.assign(new Error(canary), { code: 'FORBIDDEN', extensions: { code: 'FORBIDDEN' } })
    },
    at: (_: unknown, { when }: { when: Date }) => when,
    never: () => null,
  },
  Mutation: { change: () => `change ${++changes}` },
  Deal: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'secret deal' }) },
}

let changes = 0
const lines: string[] = []
let http: FastifyInstance
beforeAll(async () => {
  const log = createLog('sales', 'debug', { write: (line: string) => void lines.push(line) })
  http = createHttp({ log, bodyLimit: 10_000, isStopping: () => false })
  await serveGraph(http, {
    department: 'sales',
    typeDefs,
    resolvers,
    passportSecret: secret,
    production: true,
    log,
    context: (request) => request,
  })
})
afterAll(() => http.close())

const passport = () => passportSigner(secret, 'sales')(caller)
const now = () => Math.floor(Date.now() / 1000)
const claims = () => ({
  department: 'sales',
  roles: [],
  requestId: 'r',
  sub: caller.subject,
  iss: 'gateway',
  aud: 'sales',
  iat: now(),
  exp: now() + 60,
})
const forged = (change: object, alg = 'HS256', signedWith = secret) =>
  new SignJWT({ ...claims(), ...change }).setProtectedHeader({ alg }).sign(key(signedWith))
const unsigned = (header: object) =>
  `${[header, claims()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`

const ask = (query: string, headers: Record<string, string> = {}) =>
  http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: { query },
  })
const asked = async (query: string) => (await ask(query, { 'x-passport': await passport() })).json()

const operations: [string, InjectOptions][] = [
  ['a query', { method: 'POST', url: '/graphql', payload: { query: '{ me }' } }],
  ['_service', { method: 'POST', url: '/graphql', payload: { query: '{ _service { sdl } }' } }],
  [
    '_entities',
    {
      method: 'POST',
      url: '/graphql',
      payload: {
        query: '{ _entities(representations: [{__typename: "Deal", id: "1"}]) { ... on Deal { name } } }',
      },
    },
  ],
  [
    'introspection',
    { method: 'POST', url: '/graphql', payload: { query: '{ __schema { types { name } } }' } },
  ],
  ['a batch', { method: 'POST', url: '/graphql', payload: [{ query: '{ me }' }, { query: '{ me }' }] }],
  ['GET', { method: 'GET', url: '/graphql?query={me}' }],
  [
    'a body that is not JSON',
    { method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: '{' },
  ],
]

test.each(operations)('%s without a passport is answered 401 and nothing else', async (_name, request) => {
  const response = await http.inject(request)
  expect(response.statusCode).toBe(401)
  expect(response.json()).toEqual({
    errors: [{ message: expect.stringContaining('gateway'), extensions: { code: 'UNAUTHENTICATED' } }],
  })
})

const bad: [string, () => Promise<string> | string][] = [
  ['is empty', () => ''],
  ['is no token', () => 'let me in'],
  [
    'is signed with another service’s secret',
    () => forged({}, 'HS256', 'one secret for the support department only'),
  ],
  ['is meant for another service', () => forged({ aud: 'support' })],
  ['names no audience', () => forged({ aud: undefined })],
  ['comes from another issuer', () => forged({ iss: 'somebody' })],
  ['has expired', () => forged({ iat: now() - 120, exp: now() - 60 })],
  ['never expires', () => forged({ exp: undefined })],
  ['lives longer than a minute', () => forged({ exp: now() + 600 })],
  ['was issued long ago', () => forged({ iat: now() - 300, exp: now() + 60 })],
  ['names no person', () => forged({ sub: undefined })],
  ['names a department that does not exist', () => forged({ department: 'root' })],
  ['uses another algorithm', () => forged({}, 'HS512')],
  ['is unsigned', () => unsigned({ alg: 'none' })],
  ['is unsigned, in capitals', () => unsigned({ alg: 'NONE', typ: 'JWT' })],
]
test.each(bad)('a passport that %s is refused', async (_name, make) => {
  const response = await ask('{ me }', { 'x-passport': await make() })
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
})

test('a passport from another time tells by how much the clocks differ, and the log does', async () => {
  const response = await ask('{ me }', { 'x-passport': await forged({ iat: now() + 95, exp: now() + 155 }) })
  expect([response.statusCode, response.json()]).toEqual([
    401,
    {
      errors: [
        {
          message: expect.stringMatching(/^The clocks of the gateway and of sales differ by 9[456] s/),
          extensions: { code: 'UNAUTHENTICATED', clockAheadSeconds: expect.any(Number) },
        },
      ],
    },
  ])
  expect(
    lines.filter((line) => line.includes('clocks of the gateway and of this service differ')),
  ).toHaveLength(1)
})

test('a change whose time was over while nobody looked at it is not begun, a query is answered', async () => {
  const sent = async (query: string, agoMs: number) =>
    (
      await ask(query, {
        'x-passport': passport(),
        'x-deadline-ms': '10000',
        'x-sent': `gateway-1 ${Date.now() - agoMs}`,
      })
    ).json()
  const change = 'mutation { change }'
  expect(await sent(change, 0)).toEqual({ data: { change: 'change 1' } })
  expect((await sent(change, 15_000)).errors[0].extensions).toEqual({ code: 'SUBGRAPH_TIMEOUT' })
  expect(await sent('{ me }', 15_000)).toEqual({ data: { me: `${caller.subject} request-1` } })
  expect(await sent(change, 5_000)).toEqual({ data: { change: 'change 2' } })
})

test('a passport of the gateway for this service tells who asks', async () => {
  expect(await asked('{ me }')).toEqual({ data: { me: `${caller.subject} request-1` } })
})

test.each(['boom', 'codeProperty', 'never'])(
  'an unexpected error (%s) shows an id that the log knows, and nothing else',
  async (field) => {
    lines.length = 0
    const answer = await asked(`{ ${field} }`)
    const [error] = answer.errors
    expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) })
    expect(JSON.stringify(answer)).not.toContain('hunter2')
    expect(lines.some((line) => line.includes(error.extensions.id) && line.includes('requestId'))).toBe(true)
  },
)

test('a deliberate error keeps its message and only the published extensions', async () => {
  const answer = await asked('{ refused }')
  expect(answer.errors[0]).toMatchObject({ message: 'Only sellers may.', path: ['refused'] })
  expect(answer.errors[0].extensions).toEqual({ code: 'FORBIDDEN', department: 'sales' })
})

test('instants are read with any zone and written in UTC', async () => {
  expect(await asked('{ at(when: "2026-11-21T10:30:00+01:00") }')).toEqual({
    data: { at: '2026-11-21T09:30:00.000Z' },
  })
})

test('a malformed instant is the caller’s mistake and says what would be right', async () => {
  const request = { query: 'query($w: DateTime) { at(when: $w) }', variables: { w: 'yesterday' } }
  const response = await http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-passport': await passport() },
    payload: request,
  })
  expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT')
  expect(response.json().errors[0].message).toContain('2026-11-21T09:30:00Z')
})

test.each([
  ['broken JSON', '{', 400],
  ['a body over the limit', JSON.stringify({ query: 'x'.repeat(20_000) }), 413],
  ['a prototype in the variables', '{"query":"{me}","variables":{"__proto__":{"x":1}}}', 400],
])('%s is refused in GraphQL’s shape', async (_name, payload, status) => {
  const headers = { 'content-type': 'application/json', 'x-passport': await passport() }
  const response = await http.inject({ method: 'POST', url: '/graphql', headers, payload })
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([status, 'BAD_USER_INPUT'])
})

test.each<[string, InjectOptions]>([
  [
    'a form',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'query={me}',
    },
  ],
  ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, payload: '{"query":"{me}"}' }],
  ['a link', { method: 'GET', query: { query: '{me}' } }],
])(
  '%s, which any page can send without being asked, is refused even with a passport',
  async (_name, request) => {
    const response = await http.inject({
      url: '/graphql',
      ...request,
      headers: { ...request.headers, 'x-passport': await passport() },
    })
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT')
  },
)

test('a batch is refused with a published code', async () => {
  const response = await http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-passport': await passport() },
    payload: [{ query: '{ me }' }],
  })
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
})
