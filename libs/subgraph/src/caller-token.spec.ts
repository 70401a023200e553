import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { GraphQLError } from 'graphql'
import { type TokenClaims, tokenReader } from './caller-token'

const issuer = 'https://people.example'
const audience = 'customer-graph'
const subject = '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10'

/** An issuer of tokens that publishes its keys, or answers in their place what `instead` says. */
interface Issuer {
  readonly url: string
  asked: number
  instead: { status: number; body: string } | 'nothing' | null
  readonly keys: JWK[]
  stop(): void
}

const running: Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function issuerOf(keys: JWK[]): Promise<Issuer> {
  const server = createServer((_request, response) => {
    it.asked += 1
    if (it.instead === 'nothing') return
    const { status, body } = it.instead ?? { status: 200, body: JSON.stringify({ keys: it.keys }) }
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const it: Issuer = {
    url: `http://127.0.0.1:${port}/keys`,
    asked: 0,
    instead: null,
    keys,
    stop: () => (server.closeAllConnections(), void server.close()),
  }
  return it
}

/** A pair of keys as an issuer has it: what signs, and what is published. */
async function keyPair(kid: string, alg = 'ES256') {
  const { privateKey, publicKey } = await generateKeyPair(alg)
  const sign = (change: object = {}) =>
    new SignJWT({
      ...{ sub: subject, department: 'support', roles: ['agent'], iss: issuer, aud: audience },
      ...{ exp: Math.floor(Date.now() / 1000) + 600, ...change },
    })
      .setProtectedHeader({ alg, kid })
      .sign(privateKey)
  return { published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }, sign }
}

const readerOf = ({ url }: Issuer) => tokenReader({ kind: 'jwks', url, issuer, audience })
const uncheckable = { extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }

test.each(['ES256', 'RS256', 'EdDSA'])('a token signed with a published key of %s is read', async (alg) => {
  const key = await keyPair('k1', alg)
  const read = readerOf(await issuerOf([key.published]))
  expect(await read(await key.sign(), 'r1')).toEqual({
    ...{ subject, department: 'support', roles: ['agent'] },
    requestId: 'r1',
  })
})

test('the issuer is asked once, however many tokens there are', async () => {
  const key = await keyPair('k1')
  const issuer = await issuerOf([key.published])
  const read = readerOf(issuer)
  for (const name of ['a', 'b', 'c']) expect(await read(await key.sign({ name }), 'r')).not.toBeNull()
  expect(issuer.asked).toBe(1)
})

test('a key that is published later is found', async () => {
  const [old, young] = [await keyPair('old'), await keyPair('young')]
  const issuer = await issuerOf([])
  const read = readerOf(issuer)
  issuer.keys.push(old.published, young.published)
  expect(await read(await young.sign(), 'r')).not.toBeNull()
})

test.each<[string, (key: Awaited<ReturnType<typeof keyPair>>) => Promise<string>]>([
  ['of a key that is not published', async () => (await keyPair('other')).sign()],
  ['of another key under a published name', async () => (await keyPair('k1')).sign()],
  ['for another audience', ({ sign }) => sign({ aud: 'somebody-else' })],
  ['of another issuer', ({ sign }) => sign({ iss: 'https://elsewhere.example' })],
  ['that has expired', ({ sign }) => sign({ exp: Math.floor(Date.now() / 1000) - 60 })],
  ['that never expires', ({ sign }) => sign({ exp: undefined })],
  ['that speaks of nobody', ({ sign }) => sign({ sub: 'me' })],
  [
    'signed with the published key as if it were a password',
    async ({ published }) =>
      new SignJWT({ sub: subject, department: 'support', roles: [], iss: issuer, aud: audience })
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .setExpirationTime('1h')
        .sign(Buffer.from(JSON.stringify(published))),
  ],
])('a token %s is refused', async (_what, make) => {
  const key = await keyPair('k1')
  const read = readerOf(await issuerOf([key.published]))
  expect(await read(await make(key), 'r')).toBeNull()
})

test.each<[string, (issuer: Issuer) => void]>([
  ['cannot be reached', ({ stop }) => stop()],
  ['answers an error', (it) => (it.instead = { status: 500, body: '{}' })],
  ['answers a page', (it) => (it.instead = { status: 200, body: '<html>' })],
  ['answers something else', (it) => (it.instead = { status: 200, body: '{"keys":1}' })],
  ['does not answer in time', (it) => (it.instead = 'nothing')],
])('while the issuer %s nobody is called a forger', async (_what, break_) => {
  const key = await keyPair('k1')
  const issuer = await issuerOf([key.published])
  break_(issuer)
  const read = readerOf(issuer)
  await expect(read(await key.sign(), 'r')).rejects.toMatchObject(uncheckable)
})

test('who was known before the issuer went away is known for a while', async () => {
  const key = await keyPair('k1')
  const issuer = await issuerOf([key.published])
  const read = readerOf(issuer)
  const token = await key.sign()
  await read(token, 'r1')
  issuer.stop()
  expect(read(token, 'r2')).toMatchObject({ subject, requestId: 'r2' })
  expect(await read(await key.sign({ name: 'another' }), 'r3')).toMatchObject({ subject })
})

test.each([[1e308], [8_640_000_000_001]])('a token that is good until %d is none', async (exp) => {
  const key = await keyPair('k1')
  expect(await readerOf(await issuerOf([key.published]))(await key.sign({ exp }), 'r')).toBeNull()
})

test('a good token is refused as soon as somebody says why, and not any more when nobody does', async () => {
  const key = await keyPair('k1')
  const { url } = await issuerOf([key.published])
  const asked: TokenClaims[] = []
  let refusal: GraphQLError | null = null
  const read = tokenReader({ kind: 'jwks', url, issuer, audience }, (claims) => (asked.push(claims), refusal))
  const token = await key.sign({ jti: 't1', iat: 1000 })
  expect(await read(token, 'r')).toMatchObject({ subject })
  refusal = new GraphQLError('has left')
  await expect(read(token, 'r')).rejects.toBe(refusal)
  refusal = null
  expect(await read(token, 'r')).toMatchObject({ subject })
  expect(asked).toEqual(
    Array(3).fill({ subject, department: 'support', roles: ['agent'], id: 't1', issuedAt: 1000 }),
  )
})
