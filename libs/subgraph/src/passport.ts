import { createSecretKey } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { type Caller, personClaims } from './caller'

/** The header in which the gateway hands a passport to a subgraph. */
export const passportHeader = 'x-passport'

const issuer = 'gateway'
const lifetimeSeconds = 60
const clockToleranceSeconds = 2
const algorithm = 'HS256'

const keyFrom = (secret: string) => createSecretKey(Buffer.from(secret, 'utf8'))

/** Signs passports for one department's service. Each is good for 60 seconds and for that service alone. */
export function passportSigner(secret: string, audience: string): (caller: Caller) => Promise<string> {
  const key = keyFrom(secret)
  return ({ subject, department, roles, requestId }) =>
    new SignJWT({ department, roles, requestId })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(key)
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
