import { type FastifyInstance } from 'fastify'

/**
 * Makes `http` read bodies as JSON in UTF-8 and as nothing else. What cannot be read exactly is refused (400, or 415 for
 * another charset): bytes that are not UTF-8 and half characters would otherwise be stored as replacement characters.
 */
export function readJsonBodies(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /;\s*charset="?([^\s";]+)/i.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8'
    if (!/^utf-?8$/i.test(charset))
      return done(refusal(415, `it says charset=${charset.slice(0, 40)}. Send UTF-8.`))
    const text = decode(body)
    if (text === null) return done(refusal(400, 'it holds bytes that are not UTF-8. Encode it as UTF-8.'))
    if (text === '') return done(refusal(400, 'it is empty. Send JSON with a "query".'))
    void parse(request, text, (error, json: unknown) => {
      if (error)
        return done(refusal(400, 'it is not JSON, or has a key such as __proto__. Send JSON with a "query".'))
      if (typeof json !== 'object' || json === null || Array.isArray(json))
        return done(refusal(400, 'it is not one JSON object. Send {"query": "…"}, one operation at a time.'))
      if (escapesSurrogate.test(text) && holdsHalfCharacter(json))
        return done(refusal(400, 'a text holds half of a surrogate pair (\\ud800 to \\udfff). Remove it.'))
      done(null, json)
    })
  })
}

const refusal = (statusCode: number, why: string) =>
  Object.assign(new Error(`The request body cannot be read: ${why}`), { statusCode })

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(body: Buffer): string | null {
  try {
    return utf8.decode(body)
  } catch {
    return null // not UTF-8, which the caller puts into words
  }
}

const escapesSurrogate = /\\u[dD][89a-fA-F]/

function holdsHalfCharacter(json: unknown): boolean {
  if (typeof json === 'string') return /\p{Surrogate}/u.test(json)
  if (typeof json !== 'object' || json === null) return false
  return Object.entries(json).some(([key, value]) => holdsHalfCharacter(key) || holdsHalfCharacter(value))
}
