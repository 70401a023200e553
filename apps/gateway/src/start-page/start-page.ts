import { type FastifyInstance } from 'fastify'
import { gunzipSync } from 'node:zlib'
import { type EditorFile, readEditor } from './editor-files'
import { type DevelopmentTokens, offerTokens } from './development-tokens'
import { elsewhere } from './from-the-start-page'
import { examples, liveExample } from './example-queries'

/**
 * What the page may load and send: nothing from or to anywhere but this gateway. Styles may stand inline because the editor
 * sizes its panes that way; no style can fetch, since images and fonts are held to the same rule.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export interface StartPage {
  /** Whose tokens may be chosen from, in development. */
  readonly tokens?: DevelopmentTokens
  /** Where the bundled editor lies. Without it the page says how to ask without an editor. */
  readonly editorFolder: string
}

/** Adds `/`: a query editor for this gateway. It loads nothing from anywhere else, and works without a network. */
export function addStartPage(http: FastifyInstance, { tokens, editorFolder }: StartPage): void {
  const editor = readEditor(editorFolder)
  const page = editor ? withEditor(editor, tokens) : withoutEditor
  if (tokens) offerTokens(http, tokens)
  http.get('/', async (request, reply) => {
    const refused = tokens ? elsewhere(request.headers.host) : null
    if (refused) return reply.code(403).type('text/plain; charset=utf-8').send(refused)
    return reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page)
  })
  for (const { name, type, gzipped } of editor ?? [])
    http.get(`/editor/${name}`, async ({ headers }, reply) => {
      void reply
        .type(type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .header('x-content-type-options', 'nosniff')
      if (!/\bgzip\b/.test(String(headers['accept-encoding']))) return reply.send(gunzipSync(gzipped))
      return reply.header('content-encoding', 'gzip').send(gzipped)
    })
}

/** JSON that cannot end the element it stands in. */
const embedded = (settings: unknown): string => JSON.stringify(settings).replaceAll('<', '\\u003c')

function withEditor(files: readonly EditorFile[], tokens: StartPage['tokens']): string {
  const address = (wanted: string) => {
    const { name, version } = files.find(({ name }) => name === wanted)!
    return `/editor/${name}?${version}`
  }
  const settings = { examples: [...examples, liveExample], callers: Object.keys(tokens?.callers ?? {}) }
  return html(`<link rel="stylesheet" href="${address('editor.css')}">
<link rel="icon" href="data:,">
<p class="about"><strong>Customer graph.</strong> What sales, success, support and product know of a customer, in one graph. Choose whose token asks, and run a tab; the book on the left explains every type.</p>
<div id="editor"><noscript>The editor needs JavaScript.</noscript></div>
<script type="application/json" id="settings">${embedded(settings)}</script>
<script src="${address('editor.js')}" defer></script>`)
}

const html = (body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Customer graph</title>
${body}
`

const withoutEditor = html(`<h1>Customer graph</h1>
<p>Send queries as <code>POST /graphql</code> with <code>Authorization: Bearer &lt;token&gt;</code>.</p>
<p>The query editor was not bundled with this gateway: <code>dist/editor</code> is missing.</p>`)
