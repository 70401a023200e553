import {
  address,
  ConfigError,
  developmentTokenSecret,
  type Environment,
  parseEnvironment,
  processVariables,
  type RunSettings,
  runSettings,
  secret,
  type TokenTrust,
  wholeNumber,
} from '@customer-graph/subgraph'
import { z } from 'zod'
import { addressKey } from './departments/address'
import { loopbackOrigins, type Origins } from './caller/allow-origins'
import { callerSettings, type CallerSettings, callerVariables } from './caller/caller-settings'
import { liveMismatches, type LiveSettings, liveSettings, liveVariables } from './live/live-settings'
import { type OperationLimits, operationLimits, operationLimitVariables } from './limits/operation-limits'
import { type RateLimits } from './limits/rate-limit'
import { developmentCallers, type DevelopmentTokens } from './start-page/development-tokens'
import { safelistModes, type SafelistSettings } from './safelist/safelist'

const http = (example: string) => address(/^https?$/, example)

/** Listed with commas between them; each exactly as browsers send it, without a path. */
const origins = z
  .string()
  .transform((text) => listed(text))
  .refine(
    (list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    'must be origins as browsers send them, with commas between: https://crm.example.com,https://help.example.com',
  )

const variables = z.object({
  ...processVariables,
  PORT: wholeNumber(0, 65_535).default(4000),
  OPERATIONS_PORT: wholeNumber(0, 65_535).optional(),
  SUPERGRAPH_FILE: z.string({ error: 'must be the path of the composed supergraph.graphql' }),
  SUPERGRAPH_CHECK_MS: wholeNumber(10, 3_600_000).default(1000),
  CORS_ORIGINS: origins.optional(),
  JWKS_URL: http('https://login.example.com/.well-known/jwks.json').optional(),
  TOKEN_ISSUER: z.string().optional(),
  TOKEN_AUDIENCE: z.string().optional(),
  DEV_TOKEN_SECRET: z.string().optional(),
  DEV_CALLERS: developmentCallers.optional(),
  QUERY_FETCH_TIMEOUT_MS: wholeNumber(10, 600_000).default(900),
  MUTATION_FETCH_TIMEOUT_MS: wholeNumber(10, 600_000).default(10_000),
  QUERY_RETRIES: wholeNumber(0, 5).default(2),
  BREAKER_FAILURES: wholeNumber(1, 1000).default(10),
  BREAKER_OPEN_MS: wholeNumber(10, 600_000).default(1000),
  REQUEST_TIMEOUT_MS: wholeNumber(10, 600_000).default(15_000),
  MAX_CONNECTIONS: wholeNumber(10, 1_000_000).default(10_000),
  MAX_REQUEST_BYTES: wholeNumber(1000, 100_000_000).default(1_000_000),
  MAX_SUBGRAPH_ANSWER_BYTES: wholeNumber(1000, 1_000_000_000).default(10_000_000),
  ...operationLimitVariables,
  RATE_LIMIT_COST_PER_SECOND: wholeNumber(0, 1_000_000_000).default(50_000),
  RATE_LIMIT_COST_AT_ONCE: wholeNumber(1, 1_000_000_000).default(500_000),
  SAFELIST_MODE: z.enum(safelistModes, 'must be off, audit, bodies or ids').default('off'),
  SAFELIST_FILE: z.string().optional(),
  USAGE_FILE: z.string().optional(),
  INTROSPECTION: z.enum(['true', 'false'], 'must be true or false').optional(),
  ...liveVariables,
  ...callerVariables,
})

/** Where a subgraph is, and the secret that its passports are signed with. */
export interface SubgraphAddress {
  readonly url: URL
  readonly secret: string
}

/** An address as the environment has it: without a secret in development, where each subgraph's follows from its name. */
export type KnownAddress = Omit<SubgraphAddress, 'secret'> & Partial<Pick<SubgraphAddress, 'secret'>>

export interface GatewayConfig extends RunSettings {
  readonly production: boolean
  readonly host: string
  readonly port: number
  /** Where `/metrics` and `/health/ready` are, when not beside the graph: they are nothing for strangers. */
  readonly operationsPort?: number
  readonly logLevel: string
  readonly supergraphFile: string
  /** How often to look whether the file has changed. */
  readonly supergraphCheckMs: number
  readonly callers: CallerSettings
  /** Whose tokens the start page offers. Absent in production. */
  readonly developmentTokens?: DevelopmentTokens
  readonly introspection: boolean
  /** Whose pages may ask the graph from a browser. */
  readonly origins: Origins
  readonly maxConnections: number
  readonly maxRequestBytes: number
  readonly limits: FetchLimits
  readonly operationLimits: OperationLimits
  readonly rateLimits: RateLimits
  readonly safelist: SafelistSettings
  /** Where it is written who uses which fields. */
  readonly usageFile?: string
  /** Absent: no subscriptions are served. */
  readonly live?: LiveSettings
  /** By `addressKey` of their names. */
  readonly subgraphs: ReadonlyMap<string, KnownAddress>
}

/** How long and how much a fetch from a subgraph may take. */
export interface FetchLimits {
  readonly queryFetchMs: number
  readonly mutationFetchMs: number
  /** For everything that one request of a client causes. */
  readonly requestMs: number
  readonly answerBytes: number
  /** How often a query is sent again when its connection broke. */
  readonly queryRetries: number
  /** How many fetches in a row must fail before a department is not asked any more. */
  readonly breakerFailures: number
  /** How long it is not asked. */
  readonly breakerOpenMs: number
}

/**
 * The configuration of the gateway. Each subgraph is named by `SUBGRAPH_<NAME>_URL` and `SUBGRAPH_<NAME>_SECRET`, with the
 * name in capitals and underscores for hyphens. Throws ConfigError.
 */
export function gatewayConfig(env: Environment = process.env): GatewayConfig {
  const v = parseEnvironment(checked, env)
  const production = v.NODE_ENV === 'production'
  const live = liveSettings(v)
  const trust: TokenTrust = v.JWKS_URL
    ? { kind: 'jwks', url: v.JWKS_URL, issuer: v.TOKEN_ISSUER!, audience: v.TOKEN_AUDIENCE! }
    : { kind: 'development', secret: v.DEV_TOKEN_SECRET ?? developmentTokenSecret }
  return {
    ...(live ? { live } : {}),
    ...(v.OPERATIONS_PORT === undefined ? {} : { operationsPort: v.OPERATIONS_PORT }),
    ...(v.USAGE_FILE ? { usageFile: v.USAGE_FILE } : {}),
    production,
    host: v.HOST,
    port: v.PORT,
    logLevel: v.LOG_LEVEL,
    ...runSettings(v),
    supergraphFile: v.SUPERGRAPH_FILE,
    supergraphCheckMs: v.SUPERGRAPH_CHECK_MS,
    callers: callerSettings(v, { trust, production, hears: live !== undefined }),
    ...(trust.kind === 'development' && !production
      ? { developmentTokens: { callers: v.DEV_CALLERS ?? {}, secret: trust.secret } }
      : {}),
    introspection: v.INTROSPECTION ? v.INTROSPECTION === 'true' : !production,
    origins: v.CORS_ORIGINS ?? (production ? [] : loopbackOrigins),
    maxConnections: v.MAX_CONNECTIONS,
    maxRequestBytes: v.MAX_REQUEST_BYTES,
    limits: {
      queryFetchMs: v.QUERY_FETCH_TIMEOUT_MS,
      mutationFetchMs: v.MUTATION_FETCH_TIMEOUT_MS,
      requestMs: v.REQUEST_TIMEOUT_MS,
      answerBytes: v.MAX_SUBGRAPH_ANSWER_BYTES,
      queryRetries: v.QUERY_RETRIES,
      breakerFailures: v.BREAKER_FAILURES,
      breakerOpenMs: v.BREAKER_OPEN_MS,
    },
    operationLimits: operationLimits(v),
    safelist: { mode: v.SAFELIST_MODE, files: listed(v.SAFELIST_FILE) },
    rateLimits: { costPerSecond: v.RATE_LIMIT_COST_PER_SECOND, costAtOnce: v.RATE_LIMIT_COST_AT_ONCE },
    subgraphs: subgraphAddresses(env, production),
  }
}

/** Port 0 is any that is free, so two of them differ. */
const samePort = (v: { PORT: number; OPERATIONS_PORT?: number | undefined }): boolean =>
  v.PORT !== 0 && v.PORT === v.OPERATIONS_PORT

/** With commas between them. */
const listed = (text = ''): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

const checked = variables.superRefine((v, context) => {
  const wrong = (variable: string, message: string) =>
    context.addIssue({ code: 'custom', path: [variable], message })
  const production = v.NODE_ENV === 'production'
  if (production && !v.JWKS_URL)
    wrong('JWKS_URL', 'must be the address of the token issuer’s keys in production')
  if (v.JWKS_URL && !v.TOKEN_ISSUER)
    wrong('TOKEN_ISSUER', 'must be the issuer that tokens name when JWKS_URL is set')
  if (v.JWKS_URL && !v.TOKEN_AUDIENCE)
    wrong('TOKEN_AUDIENCE', 'must be the audience that tokens name when JWKS_URL is set')
  if (production && v.DEV_TOKEN_SECRET)
    wrong('DEV_TOKEN_SECRET', 'must not be set in production, where JWKS_URL decides whom to trust')
  if ((production && v.OPERATIONS_PORT === undefined) || samePort(v))
    wrong(
      'OPERATIONS_PORT',
      'must be another port than PORT, which strangers reach: /metrics and /health/ready are there',
    )
  if (production && v.DEV_CALLERS)
    wrong('DEV_CALLERS', 'must not be set in production: the start page would hand out tokens')
  if (v.SAFELIST_MODE !== 'off' && !v.SAFELIST_FILE)
    wrong('SAFELIST_FILE', 'must be the path of a persisted query manifest unless SAFELIST_MODE is off')
  if (v.RATE_LIMIT_COST_AT_ONCE < v.MAX_OPERATION_COST)
    wrong(
      'RATE_LIMIT_COST_AT_ONCE',
      'must be at least MAX_OPERATION_COST, or the largest operations could never run',
    )
  if (v.EVENT_BUS === 'off' && v.DIRECTORY && v.DIRECTORY !== 'off')
    wrong('DIRECTORY', 'must be off when EVENT_BUS is off: who works here is told by events')
  for (const [variable, must] of liveMismatches(v, production)) wrong(variable, must)
  const weakness = secret(v.DEV_TOKEN_SECRET, { production: false, host: v.HOST })
  if (weakness && (v.DEV_TOKEN_SECRET || !v.JWKS_URL)) wrong('DEV_TOKEN_SECRET', weakness)
})

function subgraphAddresses(env: Environment, production: boolean): Map<string, KnownAddress> {
  const addresses = new Map<string, KnownAddress>()
  for (const variable of Object.keys(env)) {
    const [, capitals] = /^SUBGRAPH_([A-Z][A-Z0-9_]*)_URL$/.exec(variable) ?? []
    if (!capitals || !env[variable]) continue
    const name = addressKey(capitals)
    const secretVariable = `SUBGRAPH_${capitals}_SECRET`
    const url = parseEnvironment(z.object({ [variable]: http(`http://127.0.0.1:4001/graphql`) }), env)[
      variable
    ]!
    const given = env[secretVariable] || undefined
    const weakness = secret(given, { production, host: new URL(url).hostname })
    if (weakness)
      throw new ConfigError(
        `Cannot start. Set these environment variables:\n  ${secretVariable}: ${weakness}.`,
      )
    addresses.set(name, { url: new URL(url), ...(given ? { secret: given } : {}) })
  }
  return addresses
}
