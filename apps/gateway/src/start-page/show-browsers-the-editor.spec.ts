import { developmentToken } from '@customer-graph/subgraph'
import { gatewayUnderTest, person, secret } from '../spec/gateway-under-test'

const rig = gatewayUnderTest(beforeAll, afterAll)

const page = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const open = (search: string, headers: Record<string, string>) =>
  fetch(`${rig.gateway.url}${search}`, { headers, redirect: 'manual' })

test('whoever opens /graphql in a browser is shown the editor, with the operation of the address', async () => {
  const search = '?query=%7Bme%7D&variables=%7B%7D'
  const answers = await Promise.all(['', search].map((found) => open(found, { accept: page })))
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
    [303, '/'],
    [303, `/${search}`],
  ])
  expect(answers[0]!.headers.get('cache-control')).toBe('no-store')
})

test.each<[string, Record<string, string>]>([
  ['asks for JSON', { accept: 'application/json' }],
  ['takes anything', { accept: '*/*' }],
  ['brings a token that is no good', { accept: page, authorization: 'Bearer no' }],
])('a client that %s is told 401 as before', async (_which, headers) => {
  const answer = await open('?query={me}', headers)
  expect([answer.status, await answer.json()]).toMatchObject([
    401,
    { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  ])
})

test('a client with a token is answered, whatever it takes', async () => {
  const authorization = `Bearer ${await developmentToken(person, secret)}`
  const headers = { accept: page, authorization, 'apollo-require-preflight': '1' }
  expect((await open('?query={me}', headers)).status).toBe(200)
})

test('a POST is never sent elsewhere', async () => {
  const answer = await fetch(rig.gateway.url, {
    method: 'POST',
    headers: { accept: page },
    redirect: 'manual',
  })
  expect(answer.status).toBe(401)
})
