import { createHttp, developmentToken } from '@customer-graph/subgraph'
import { allowOrigins, loopbackOrigins, type Origins } from './allow-origins'
import { gatewayUnderTest, person, secret } from '../spec/gateway-under-test'
import { recordingLog } from '../spec/stub-subgraphs'

const shop = 'https://shop.example'
const stranger = 'https://stranger.example'

/** What a server that allows these origins answers a page that asks it whether it may ask. */
async function preflight(origins: Origins, origin: string, url = '/graphql') {
  const http = createHttp({ log: recordingLog().log, bodyLimit: 1_000, isStopping: () => false })
  await allowOrigins(http, origins)
  http.addHook('onRequest', (_request, reply, done) => (reply.code(401), done()))
  http.post('/graphql', () => 'an answer')
  http.get('/', () => 'a page with tokens')
  const { statusCode, headers } = await http.inject({
    ...{ method: 'OPTIONS', url },
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  return { statusCode, allowed: headers['access-control-allow-origin'], headers }
}

test('a page of an allowed origin may send what the graph needs, though it shows no token yet', async () => {
  const { statusCode, allowed, headers } = await preflight([shop], shop)
  expect([statusCode, allowed]).toEqual([204, shop])
  expect(headers).toMatchObject({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization,content-type',
    vary: expect.stringContaining('Origin'),
  })
  expect(headers['access-control-allow-credentials']).toBeUndefined()
})

test.each<[string, Origins, string, string]>([
  ['another origin', [shop], stranger, '/graphql'],
  ['an origin that begins the same', [shop], `${shop}.evil.example`, '/graphql'],
  ['the same host over HTTP', [shop], 'http://shop.example', '/graphql'],
  ['anybody when nobody is allowed', [], shop, '/graphql'],
  ['anybody for the start page', [shop], shop, '/'],
  ['anybody for a path that begins the same', [shop], shop, '/graphqlx'],
  ['a host that only looks like this machine', loopbackOrigins, 'http://localhost.evil.example', '/graphql'],
  ['another host with a port', loopbackOrigins, 'http://evil.example:5173', '/graphql'],
])('a browser is not told to let %s in', async (_who, origins, origin, url) => {
  expect((await preflight(origins, origin, url)).allowed).not.toBe(origin)
})

test.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'http://localhost', 'http://[::1]:8080'])(
  'who develops at %s is let in',
  async (origin) => expect((await preflight(loopbackOrigins, origin)).allowed).toBe(origin),
)

describe('a gateway in development', () => {
  const rig = gatewayUnderTest(beforeAll, afterAll)
  const page = { origin: 'http://localhost:5173' }
  const ask = async (headers: Record<string, string>, path = '') =>
    fetch(`${rig.gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ me }' }),
    })

  test('lets a page read its answers and the id of the request, and why it was refused', async () => {
    const authorization = `Bearer ${await developmentToken(person, secret)}`
    const [answered, refused] = await Promise.all([ask({ ...page, authorization }), ask(page)])
    expect([answered.status, refused.status]).toEqual([200, 401])
    for (const { headers } of [answered, refused]) {
      expect(headers.get('access-control-allow-origin')).toBe(page.origin)
      expect(headers.get('access-control-expose-headers')).toContain('x-request-id')
    }
  })

  test('says nothing of the sort to whoever sends no origin', async () => {
    expect((await ask({})).headers.get('access-control-allow-origin')).toBeNull()
  })
})
