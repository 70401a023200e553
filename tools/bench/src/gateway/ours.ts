import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '@customer-graph/glossary'
import { importPKCS8, SignJWT } from 'jose'
import { documents } from './operations'
import { type Stubs } from './stubs/stubs'

const issuer = 'https://login.bench'
const audience = 'customer-graph'

/**
 * Our gateway as production runs it, with everything on that can be: tokens checked against an issuer's keys, passports,
 * deadlines, retries, breakers, limits, cost, a rate limit, and a safelist of published operations. The rate is set so that
 * the one caller of the bench is never refused; it is counted all the same.
 */
export async function ours(stubs: Stubs, supergraph: string, folder: string) {
  const manifest = join(folder, 'safelist.json')
  writeFileSync(manifest, JSON.stringify(safelist(Object.values(documents))))
  const env: Record<string, string> = {
    OPERATIONS_PORT: '0',
    SUPERGRAPH_FILE: supergraph,
    JWKS_URL: stubs.jwks,
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audience,
    SAFELIST_MODE: 'bodies',
    SAFELIST_FILE: manifest,
    RATE_LIMIT_COST_PER_SECOND: '1000000000',
    RATE_LIMIT_COST_AT_ONCE: '1000000000',
    DRAIN_MS: '0', // nobody is to be led elsewhere when the bench stops
  }
  for (const [name, url] of Object.entries(stubs.departments)) {
    const capitals = name.toUpperCase().replaceAll('-', '_')
    env[`SUBGRAPH_${capitals}_URL`] = url
    env[`SUBGRAPH_${capitals}_SECRET`] = randomBytes(32).toString('base64')
  }
  const token = await new SignJWT({ department: 'success', roles: ['manager'], name: 'Bench' })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(newId())
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(await importPKCS8(stubs.signingKey, 'ES256'))
  return { env, authorization: `Bearer ${token}` }
}

const safelist = (bodies: readonly string[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: bodies.map((body) => ({
    id: createHash('sha256').update(body).digest('hex'),
    body,
    name: /^query (\w+)/.exec(body)?.[1],
    type: 'query',
  })),
})
