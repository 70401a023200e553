import { type FastifyInstance } from 'fastify'

/**
 * Sends whoever opens an address of `http` in a browser to the editor, with the operation that the address holds. Clients,
 * which ask for JSON or bring a token, are answered by the routes themselves. To be added before what asks for tokens.
 */
export function showBrowsersTheEditor(http: FastifyInstance): void {
  http.addHook('onRequest', (request, reply, done) => {
    const { method, headers, url } = request
    if (method !== 'GET' || headers.authorization || !/\btext\/html\b/.test(headers.accept ?? ''))
      return done()
    const operation = url.includes('?') ? url.slice(url.indexOf('?')) : ''
    void reply.header('cache-control', 'no-store').header('vary', 'accept').redirect(`/${operation}`, 303)
  })
}
