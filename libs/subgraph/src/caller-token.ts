import { createSecretKey } from 'node:crypto'
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyOptions, SignJWT } from 'jose'
import { type Caller, type CallerDepartment, personClaims } from './caller'

/** Who issues callers' tokens, for whom, and how they are checked. */
export type TokenTrust =
  | { readonly kind: 'jwks'; readonly url: string; readonly issuer: string; readonly audience: string }
  | { readonly kind: 'development'; readonly secret: string }

/** The person a token speaks of. */
export interface Person {
  /** The person's id, a UUIDv7. */
  readonly subject: string
  readonly department: CallerDepartment
  readonly roles?: readonly string[]
  readonly name?: string
}

const development = { issuer: 'customer-graph-development', audience: 'customer-graph' }
const asymmetric = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]

const keyFrom = (secret: string) => createSecretKey(Buffer.from(secret, 'utf8'))

/** A token that a gateway in development accepts. `lifetime` is a span like `12h`, 12 hours unless told. */
export const developmentToken = (
  { subject, department, roles = [], name }: Person,
  secret: string,
  lifetime = '12h',
): Promise<string> =>
  new SignJWT({ department, roles, ...(name ? { name } : {}) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(development.issuer)
    .setAudience(development.audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(keyFrom(secret))

/**
 * Reads callers' tokens. Resolves to null for a token that is malformed, expired, unsigned, signed by somebody else or with an
 * algorithm not expected, or meant for another audience. Rejects when the issuer's keys cannot be fetched: that is not the
 * caller's fault.
 */
export function tokenReader(trust: TokenTrust): (token: string, requestId: string) => Promise<Caller | null> {
  const verify = verifier(trust)
  return async (token, requestId) => {
    try {
      const { sub, department, roles } = personClaims.parse(await verify(token))
      return { subject: sub, department, roles, requestId }
    } catch (error) {
      if (isIssuersFault(error)) throw error
      return null
    }
  }
}

function verifier(trust: TokenTrust): (token: string) => Promise<unknown> {
  const checks: JWTVerifyOptions = { clockTolerance: 5, requiredClaims: ['sub', 'exp'] }
  if (trust.kind === 'development') {
    const key = keyFrom(trust.secret)
    return async (token) =>
      (await jwtVerify(token, key, { ...checks, ...development, algorithms: ['HS256'] })).payload
  }
  const keys = createRemoteJWKSet(new URL(trust.url), { timeoutDuration: 3000 })
  const { issuer, audience } = trust
  return async (token) =>
    (await jwtVerify(token, keys, { ...checks, issuer, audience, algorithms: asymmetric })).payload
}

/** Not reached, not answering in time, or answering something else than keys. */
const isIssuersFault = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof errors.JOSEError &&
    ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'].includes(error.code))
