import { randomBytes } from 'node:crypto'
import { type FastifyInstance } from 'fastify'
import { examples } from './example-queries'

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** Adds `/`: a page that sends queries to this gateway. It loads nothing from anywhere else, and works without a network. */
export function addStartPage(http: FastifyInstance, tokens: Readonly<Record<string, string>>): void {
  http.get('/', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64')
    void reply.header(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
    )
    return reply.type('text/html; charset=utf-8').send(page(nonce, tokens))
  })
}

const option = ([label, value]: [string, string]) =>
  `<option value="${escaped(value)}">${escaped(label)}</option>`

const page = (nonce: string, tokens: Readonly<Record<string, string>>): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Customer graph</title>
<style nonce="${nonce}">
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
  textarea, pre { font: 13px/1.5 ui-monospace, monospace; width: 100%; box-sizing: border-box; border: 1px solid #999; padding: .6rem }
  pre { min-height: 6rem; white-space: pre-wrap; overflow-wrap: anywhere }
  label { display: block; margin-top: .8rem; font-weight: 600 }
  input, select, button { font: inherit }
  input { width: 100%; box-sizing: border-box }
</style>
<h1>Customer graph</h1>
<p>Send queries as <code>POST /graphql</code> with <code>Authorization: Bearer &lt;token&gt;</code>, or from here. Ctrl+Enter sends.</p>
<label for="example">Example</label>
<select id="example">${examples.map(({ title, query }) => option([title, query])).join('')}</select>
<label for="department">Token of</label>
<select id="department">${option(['(pasted below)', ''])}${Object.entries(tokens).map(option).join('')}</select>
<input id="token" placeholder="token" aria-label="Token" autocomplete="off">
<label for="query">Query</label>
<textarea id="query" rows="14" spellcheck="false"></textarea>
<label for="variables">Variables (JSON)</label>
<textarea id="variables" rows="3" spellcheck="false">{}</textarea>
<p><button id="send">Send</button> <span id="took" role="status"></span></p>
<pre id="answer" aria-live="polite"></pre>
<script nonce="${nonce}">
  const at = (id) => document.getElementById(id)
  const show = () => { at('query').value = at('example').value }
  const pick = () => { at('token').value = at('department').value }
  async function send() {
    const began = performance.now()
    try {
      const body = JSON.stringify({ query: at('query').value, variables: JSON.parse(at('variables').value || '{}') })
      const headers = { 'content-type': 'application/json', authorization: 'Bearer ' + at('token').value.trim() }
      const answer = await fetch('/graphql', { method: 'POST', headers, body })
      at('answer').textContent = JSON.stringify(await answer.json(), null, 2)
    } catch (error) {
      at('answer').textContent = String(error)
    }
    at('took').textContent = Math.round(performance.now() - began) + ' ms'
  }
  at('example').addEventListener('change', show)
  at('department').addEventListener('change', pick)
  at('send').addEventListener('click', send)
  document.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.ctrlKey) send() })
  if (at('department').options.length > 1) at('department').selectedIndex = 1
  show()
  pick()
</script>
`
