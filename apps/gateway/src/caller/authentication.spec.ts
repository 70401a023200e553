import { SignJWT } from 'jose'
import { gatewayUnderTest, person, secret } from '../spec/gateway-under-test'

const rig = gatewayUnderTest(beforeAll, afterAll)

const now = () => Math.floor(Date.now() / 1000)
const claims = () => ({
  sub: person.subject,
  department: 'sales',
  roles: [],
  iss: 'customer-graph-development',
  aud: 'customer-graph',
  exp: now() + 600,
})
const forged = (change: object, alg = 'HS256', signedWith = secret) =>
  new SignJWT({ ...claims(), ...change }).setProtectedHeader({ alg }).sign(Buffer.from(signedWith))
const unsigned = () =>
  `${[{ alg: 'none' }, claims()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`

const bad: [string, () => Promise<string> | string][] = [
  ['no header', () => ''],
  ['no token', () => 'Bearer'],
  ['another scheme', () => 'Basic c2FsZXM6c2FsZXM='],
  ['garbage', () => 'Bearer garbage'],
  ['an unsigned token', () => `Bearer ${unsigned()}`],
  ['an expired token', async () => `Bearer ${await forged({ exp: now() - 60 })}`],
  ['a token that never expires', async () => `Bearer ${await forged({ exp: undefined })}`],
  ['another audience', async () => `Bearer ${await forged({ aud: 'somebody-else' })}`],
  ['another issuer', async () => `Bearer ${await forged({ iss: 'somebody-else' })}`],
  [
    'another key',
    async () => `Bearer ${await forged({}, 'HS256', 'a key that the gateway has never heard of')}`,
  ],
  ['another algorithm', async () => `Bearer ${await forged({}, 'HS512')}`],
  ['no person', async () => `Bearer ${await forged({ sub: 'me' })}`],
  ['an unknown department', async () => `Bearer ${await forged({ department: 'board' })}`],
]
test.each(bad)('%s is answered 401', async (_name, make) => {
  const { status, answer } = await rig.send({ query: '{ me }' }, { authorization: await make() })
  expect([status, answer.errors]).toEqual([
    401,
    [{ message: expect.stringContaining('Bearer'), extensions: { code: 'UNAUTHENTICATED' } }],
  ])
})

test('GET without a token is answered 401', async () => {
  expect((await fetch(`${rig.gateway.url}?query={me}`)).status).toBe(401)
})
