import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { examples, liveExample } from './example-queries'
import { addStartPage } from './start-page'

/** The page itself is opened in a browser by tools/stack; here is what it is made of. */
const script = 'console.log("the editor")'
const opened: (() => unknown)[] = []
afterEach(() => opened.splice(0).forEach((close) => close()))

function served(tokens: Record<string, string>, bundled = true): FastifyInstance {
  const editorFolder = mkdtempSync(join(tmpdir(), 'editor-'))
  if (bundled)
    for (const [name, text] of [
      ['editor.js', script],
      ['editor.css', 'body {}'],
    ] as const)
      writeFileSync(join(editorFolder, name), text)
  const http = fastify()
  addStartPage(http, { tokens, editorFolder })
  opened.push(
    () => rmSync(editorFolder, { recursive: true }),
    () => http.close(),
  )
  return http
}
const settingsIn = (page: string) =>
  JSON.parse(/<script type="application\/json" id="settings">(.*)<\/script>/.exec(page)![1]!) as object

test('the page has the examples and the tokens, and may speak to nobody but its gateway', async () => {
  const { body, headers } = await served({ sales: 'a.b.c' }).inject('/')
  expect(settingsIn(body)).toEqual({ examples: [...examples, liveExample], tokens: { sales: 'a.b.c' } })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toMatch(/https?:|\*/)
  expect(headers['cache-control']).toBe('no-store')
})

test('whatever a token holds, it stays text', async () => {
  const tokens = { '</script><script>alert(1)</script>': '"<!--' }
  const { body } = await served(tokens).inject('/')
  expect(body.match(/<script/g)).toHaveLength(2)
  expect(settingsIn(body)).toMatchObject({ tokens })
})

test('the editor’s files are named by their content, and may be kept for good', async () => {
  const http = served({})
  const [, address = ''] = /src="([^"]+)"/.exec((await http.inject('/')).body)!
  const plain = await http.inject(address)
  expect(plain.body).toBe(script)
  expect(plain.headers).toMatchObject({ 'cache-control': expect.stringContaining('immutable') })
  const packed = await http.inject({ url: address, headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(address).toMatch(/^\/editor\/editor\.js\?[0-9a-f]{16}$/)
})

test('without a bundled editor the page says so, and how to ask', async () => {
  const { body, statusCode } = await served({ sales: 'a.b.c' }, false).inject('/')
  expect(statusCode).toBe(200)
  expect(body).toContain('dist/editor</code> is missing')
  expect(body).not.toContain('a.b.c')
})
