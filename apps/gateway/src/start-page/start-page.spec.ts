import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { tokenReader } from '@customer-graph/subgraph'
import { decodeJwt } from 'jose'
import { person, secret } from '../spec/gateway-under-test'
import { type DevelopmentTokens } from './development-tokens'
import { examples, liveExample } from './example-queries'
import { addStartPage } from './start-page'

/** The page itself is opened in a browser by tools/stack; here is what it is made of. */
const script = 'console.log("the editor")'
const opened: (() => unknown)[] = []
afterEach(() => opened.splice(0).forEach((close) => close()))

function served(tokens?: DevelopmentTokens, bundled = true): FastifyInstance {
  const editorFolder = mkdtempSync(join(tmpdir(), 'editor-'))
  if (bundled)
    for (const [name, text] of [
      ['editor.js', script],
      ['editor.css', 'body {}'],
    ] as const)
      writeFileSync(join(editorFolder, name), text)
  const http = fastify()
  addStartPage(http, { ...(tokens ? { tokens } : {}), editorFolder })
  opened.push(
    () => rmSync(editorFolder, { recursive: true }),
    () => http.close(),
  )
  return http
}
const settingsIn = (page: string) =>
  JSON.parse(/<script type="application\/json" id="settings">(.*)<\/script>/.exec(page)![1]!) as object

const development: DevelopmentTokens = { callers: { sales: { ...person, name: 'Sana' } }, secret }
const local = { host: '127.0.0.1:4000' }
const byPage = { ...local, 'x-start-page': '1' }

test('the page has the examples and names the callers, and may speak to nobody but its gateway', async () => {
  const { body, headers } = await served(development).inject({ url: '/', headers: local })
  expect(settingsIn(body)).toEqual({ examples: [...examples, liveExample], callers: ['sales'] })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toMatch(/https?:|\*/)
  expect(headers['cache-control']).toBe('no-store')
  expect(body).not.toContain(person.subject)
})

test('whatever a caller is called, it stays text', async () => {
  const callers = { '</script><script>alert(1)</script>': person }
  const { body } = await served({ callers, secret }).inject({ url: '/', headers: local })
  expect(body.match(/<script/g)).toHaveLength(2)
  expect(settingsIn(body)).toMatchObject({ callers: Object.keys(callers) })
})

test('the page gets tokens of a day that this gateway takes', async () => {
  const answer = await served(development).inject({ url: '/start/tokens', headers: byPage })
  const { tokens } = answer.json<{ tokens: { sales: string } }>()
  const { exp, iat } = decodeJwt(tokens.sales)
  expect([exp! - iat!, answer.headers['cache-control']]).toEqual([86_400, 'no-store'])
  expect(await tokenReader({ kind: 'development', secret })(tokens.sales, 'r')).toMatchObject(person)
})

test.each<[string, Record<string, string>]>([
  ['another name', { ...byPage, host: 'evil.example' }],
  ['another name that looks alike', { ...byPage, host: 'localhost.evil.example:4000' }],
  ['a link', local],
  ['a page of another site', { ...byPage, 'sec-fetch-site': 'cross-site' }],
  ['a page of another port', { ...byPage, 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8080' }],
  ['another origin', { ...byPage, origin: 'https://evil.example' }],
])('no token is given to %s', async (_what, headers) => {
  const { statusCode, body } = await served(development).inject({ url: '/start/tokens', headers })
  expect([statusCode, body]).toEqual([403, expect.not.stringContaining('ey')])
})

test('the page itself is served under names of this machine alone', async () => {
  const http = served(development)
  const statusOf = async (host: string) => (await http.inject({ url: '/', headers: { host } })).statusCode
  expect(
    await Promise.all(['localhost:4000', '[::1]:4000', '127.0.0.1', 'evil.example'].map(statusOf)),
  ).toEqual([...[200, 200, 200], 403])
})

test('without callers of development there are no tokens, and the page has any name', async () => {
  const http = served()
  const headers = { host: 'graph.example.com', 'x-start-page': '1' }
  const statuses = ['/', '/start/tokens'].map(async (url) => (await http.inject({ url, headers })).statusCode)
  expect(await Promise.all(statuses)).toEqual([200, 404])
})

test('the editor’s files are named by their content, and may be kept for good', async () => {
  const http = served()
  const [, address = ''] = /src="([^"]+)"/.exec((await http.inject('/')).body)!
  const plain = await http.inject(address)
  expect(plain.body).toBe(script)
  expect(plain.headers).toMatchObject({ 'cache-control': expect.stringContaining('immutable') })
  const packed = await http.inject({ url: address, headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(address).toMatch(/^\/editor\/editor\.js\?[0-9a-f]{16}$/)
})

test('without a bundled editor the page says so, and how to ask', async () => {
  const { body, statusCode } = await served(undefined, false).inject('/')
  expect(statusCode).toBe(200)
  expect(body).toContain('dist/editor</code> is missing')
})
