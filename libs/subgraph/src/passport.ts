import { createHmac, createSecretKey } from 'node:crypto'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import { type Caller, personClaims } from './caller'

/** The header in which the gateway hands a passport to a subgraph. */
export const passportHeader = 'x-passport'

const issuer = 'gateway'
const lifetimeSeconds = 60
const clockToleranceSeconds = 2
const algorithm = 'HS256'

const keyFrom = (secret: string) => createSecretKey(Buffer.from(secret, 'utf8'))

/** The same for every passport: which algorithm it is signed with. */
const head = Buffer.from(JSON.stringify({ alg: algorithm, typ: 'JWT' })).toString('base64url')

/**
 * Signs passports for one department's service. Each is good for 60 seconds and for that service alone. Signed at once, with
 * Node's own HMAC: the gateway needs one for every fetch, and a trip to another thread costs more than the signature.
 */
export function passportSigner(secret: string, audience: string): (caller: Caller) => string {
  const key = keyFrom(secret)
  return ({ subject, department, roles, requestId }) => {
    const iat = Math.floor(Date.now() / 1000)
    const exp = iat + lifetimeSeconds
    const claims = { department, roles, requestId, iss: issuer, aud: audience, sub: subject, iat, exp }
    const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
  }
}

const passportClaims = personClaims.extend({
  requestId: z.string().min(1).max(200),
  iat: z.number(),
  exp: z.number(),
})

/**
 * Reads passports addressed to one department's service. Resolves to null for anything but an HS256 token of the gateway's,
 * for this audience, signed with this secret, living at most 60 seconds and still alive (2 seconds of clock difference allowed).
 */
export function passportReader(secret: string, audience: string): (token: string) => Promise<Caller | null> {
  const key = keyFrom(secret)
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [algorithm],
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        maxTokenAge: lifetimeSeconds,
        requiredClaims: ['sub', 'exp', 'iat'],
      })
      const { sub, department, roles, requestId, iat, exp } = passportClaims.parse(payload)
      return exp - iat > lifetimeSeconds ? null : { subject: sub, department, roles, requestId }
    } catch {
      return null
    }
  }
}
