import { type BusConfig } from '@customer-graph/events'
import { type Department } from '@customer-graph/glossary'
import { z } from 'zod'
import { kafkaBus, kafkaMismatches, kafkaVariables } from './kafka-variables'
import { type RunSettings, runSettings, runVariables } from './run-variables'
import { developmentSecret, secret } from './secrets'
import { address, wholeNumber } from './variable-kinds'

/** The environment as a process sees it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Thrown at start: a sentence per wrong variable. Never holds the value of a secret. */
export class ConfigError extends Error {}

/**
 * Parses environment variables. Throws ConfigError naming each wrong variable, what it should look like, and what it was,
 * unless its name says that it is a secret. Empty variables count as absent.
 */
export function parseEnvironment<Config>(schema: z.ZodType<Config>, env: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => {
    const variable = path.join('.')
    const value = given[variable]
    const hidden = /SECRET|PASSWORD|DATABASE_URL|EVENT_LOG_URL|SASL|^DEV_/.test(variable)
    return `${variable}: ${message}${value === undefined ? ', and is missing' : hidden ? '' : `, got "${value.slice(0, 80)}"`}.`
  })
  throw new ConfigError(`Cannot start. Set these environment variables:\n  ${lines.join('\n  ')}`)
}

/** The variables of every process of the graph, services and gateway. */
export const processVariables = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'must be trace, debug, info, warn, error or silent',
    )
    .default('info'),
  ...runVariables,
}

const postgresUrl = address(/^postgres(ql)?$/, 'postgres://sales:password@127.0.0.1:5432/sales')

const serviceVariables = z.object({
  ...processVariables,
  PORT: wholeNumber(0, 65_535),
  DATABASE_URL: postgresUrl,
  DATABASE_POOL_SIZE: wholeNumber(1, 200).default(10),
  DATABASE_BACKGROUND_POOL_SIZE: wholeNumber(1, 50).default(4),
  STATEMENT_TIMEOUT_MS: wholeNumber(100, 600_000).default(10_000),
  PASSPORT_SECRET: z.string().optional(),
  EVENT_BUS: z.enum(['embedded', 'kafka'], 'must be embedded or kafka').default('embedded'),
  EVENT_LOG_URL: postgresUrl.optional(),
  ...kafkaVariables,
})

/** What a service needs to know to run. Durations in milliseconds. */
export interface ServiceConfig extends RunSettings {
  readonly department: Department
  readonly production: boolean
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly logLevel: string
  readonly databaseUrl: string
  readonly poolSize: number
  readonly backgroundPoolSize: number
  readonly statementTimeoutMs: number
  readonly passportSecret: string
  readonly bus: BusConfig
}

/**
 * The configuration of a service from its environment. Throws ConfigError. The passport secret has a default where nobody but
 * this machine reaches the service; elsewhere, and in production, it refuses to start without one of its own.
 */
export function serviceConfig(env: Environment, department: Department): ServiceConfig {
  const schema = serviceVariables.superRefine((v, context) => {
    const missing = (variable: string, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message })
    if (v.EVENT_BUS === 'embedded' && !v.EVENT_LOG_URL)
      missing(
        'EVENT_LOG_URL',
        'must be the URL of the event log when EVENT_BUS is embedded, like postgres://sales:password@127.0.0.1:5432/event_log',
      )
    const production = v.NODE_ENV === 'production'
    if (v.EVENT_BUS === 'kafka')
      for (const [variable, must] of kafkaMismatches(v, production)) missing(variable, must)
    const weakness = secret(v.PASSPORT_SECRET, { production, host: v.HOST })
    if (weakness) missing('PASSPORT_SECRET', weakness)
  })
  const v = parseEnvironment(schema, env)
  return {
    department,
    production: v.NODE_ENV === 'production',
    host: v.HOST,
    port: v.PORT,
    logLevel: v.LOG_LEVEL,
    ...runSettings(v),
    databaseUrl: v.DATABASE_URL,
    poolSize: v.DATABASE_POOL_SIZE,
    backgroundPoolSize: v.DATABASE_BACKGROUND_POOL_SIZE,
    statementTimeoutMs: v.STATEMENT_TIMEOUT_MS,
    passportSecret: v.PASSPORT_SECRET ?? developmentSecret(department),
    bus: v.EVENT_BUS === 'kafka' ? kafkaBus(v, department) : { kind: 'embedded', url: v.EVENT_LOG_URL! },
  }
}
