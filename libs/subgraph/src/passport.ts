import { createHmac, createSecretKey } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { type Caller, personClaims } from './caller'

/** The header in which the gateway hands a passport to a subgraph. */
export const passportHeader = 'x-passport'

const issuer = 'gateway'
const lifetimeSeconds = 60

/**
 * How far the clocks of the gateway and of a department may differ. Machines that ask a time server differ by milliseconds; one
 * that does not, or has just been woken, must not be an outage at once.
 */
export const clockToleranceSeconds = 30
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

/** A passport of the gateway's that is from another time than ours. */
export interface WrongClock {
  /** How far the gateway's clock is ahead of ours, in seconds, to within a second; negative when it is behind. */
  readonly aheadSeconds: number
}

export const isWrongClock = (read: Caller | WrongClock): read is WrongClock => 'aheadSeconds' in read

/**
 * Reads passports addressed to one department's service. Resolves to null for anything but an HS256 token of the gateway's,
 * for this audience, signed with this secret, living at most 60 seconds; and to the difference of the clocks when it is one
 * but neither alive nor within 30 seconds of it. `now` in milliseconds since 1970.
 */
export function passportReader(
  secret: string,
  audience: string,
  now = (): number => Date.now(),
): (token: string) => Promise<Caller | WrongClock | null> {
  const key = keyFrom(secret)
  return async (token) => {
    const at = now()
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [algorithm],
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        maxTokenAge: lifetimeSeconds,
        requiredClaims: ['sub', 'exp', 'iat'],
        currentDate: new Date(at),
      })
      const { sub, department, roles, requestId, iat, exp } = passportClaims.parse(payload)
      return exp - iat > lifetimeSeconds ? null : { subject: sub, department, roles, requestId }
    } catch (error) {
      return wrongClockIn(error, at)
    }
  }
}

/** The library looks at the times last, so whatever fails by them is a passport of the gateway's. */
function wrongClockIn(error: unknown, at: number): WrongClock | null {
  const byTime =
    error instanceof errors.JWTExpired ||
    (error instanceof errors.JWTClaimValidationFailed &&
      error.claim === 'iat' &&
      error.reason === 'check_failed')
  const { iat } = byTime ? error.payload : {}
  return typeof iat === 'number' ? { aheadSeconds: Math.round(iat - at / 1000) } : null
}
