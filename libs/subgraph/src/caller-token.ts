import { createSecretKey } from 'node:crypto'
import { newId } from '@customer-graph/glossary'
import { GraphQLError } from 'graphql'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyOptions, SignJWT } from 'jose'
import { z } from 'zod'
import { type Caller, type CallerDepartment, personClaims } from './caller'
import { type ErrorCode } from './errors'
import { knownTokens } from './known-tokens'

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
    .setJti(newId())
    .setExpirationTime(lifetime)
    .sign(keyFrom(secret))

/** What a good token says. */
export interface TokenClaims extends Omit<Caller, 'requestId'> {
  /** The token's own id (`jti`), where it has one. */
  readonly id: string | null
  /** In seconds since 1970; null when it does not say. */
  readonly issuedAt: number | null
}

/** Asked for every request, also where the token itself was found good before: why it is refused all the same, or null. */
export type Refuses = (claims: TokenClaims) => GraphQLError | null

/**
 * Reads callers' tokens. Answers null for a token that is malformed, expired, unsigned, signed by somebody else or with an
 * algorithm not expected, or meant for another audience. Rejects with a published error, AUTHENTICATION_UNAVAILABLE, when the
 * issuer's keys cannot be fetched: that is not the caller's fault. A token found good is not checked again for a minute, and
 * never beyond its expiry: an issuer's key that is withdrawn counts for that much longer at most. What is known is answered at
 * once, without a promise. What `refuses` says of a good token is what the promise rejects with.
 */
export function tokenReader(
  trust: TokenTrust,
  refuses: Refuses = () => null,
): (token: string, requestId: string) => Caller | Promise<Caller | null> {
  const verify = verifier(trust)
  const known = knownTokens<TokenClaims>()

  function admitted(claims: TokenClaims, requestId: string): Caller | Promise<never> {
    const refusal = refuses(claims)
    if (refusal) return Promise.reject(refusal)
    const { subject, department, roles } = claims
    return { subject, department, roles, requestId }
  }

  async function check(token: string): Promise<TokenClaims | null> {
    try {
      const payload = await verify(token)
      const person = personClaims.safeParse(payload)
      const times = tokenTimes.safeParse(payload)
      if (!person.success || !times.success) return null
      const { sub, department, roles } = person.data
      const { exp, iat, jti } = times.data
      const claims = { subject: sub, department, roles, id: jti ?? null, issuedAt: iat ?? null }
      known.add(token, claims, exp)
      return claims
    } catch (error) {
      if (isTokensFault(error)) return null
      throw uncheckable(error as Error)
    }
  }
  return (token, requestId) => {
    const claims = known.find(token)
    if (claims) return admitted(claims, requestId)
    return check(token).then((found) => found && admitted(found, requestId))
  }
}

/** The latest moment that a date can hold, in seconds: a token that is good beyond it was not made by an issuer. */
const lastSecond = 8_640_000_000_000

const tokenTimes = z.object({
  exp: z.number().min(0).max(lastSecond),
  iat: z.number().min(0).max(lastSecond).optional(),
  jti: z.string().max(200).optional(),
})

function verifier(trust: TokenTrust): (token: string) => Promise<JWTPayload> {
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

/** What goes wrong while keys are fetched: not answered in time, answered with an error, or with something else than keys. */
const whileFetching = ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']

/** An issuer that is not reached at all is no error of the library's. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !whileFetching.includes(error.code)

/** Its `originalError` is for the log. */
const uncheckable = (originalError: Error): GraphQLError =>
  new GraphQLError(
    'Your token cannot be checked at the moment, because whoever issues tokens cannot be asked for keys. Try again in a few seconds.',
    { originalError, extensions: { code: 'AUTHENTICATION_UNAVAILABLE' satisfies ErrorCode } },
  )
