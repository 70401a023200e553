import { type BusConfig } from '@customer-graph/events'
import { type Department } from '@customer-graph/glossary'
import { z } from 'zod'
import { developmentSecret, secret } from './secrets'

/** The environment as a process sees it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Thrown at start: a sentence per wrong variable. Never holds the value of a secret. */
export class ConfigError extends Error {}

/** A whole number in an environment variable, with its limits in the message. */
export const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .int()
    .min(min)
    .max(max)

/** An address in an environment variable, with the protocols it may have and an example for the message. */
export const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be a URL like ${example}` })

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
    const hidden = /SECRET|PASSWORD|DATABASE_URL|EVENT_LOG_URL|SASL/.test(variable)
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
  SHUTDOWN_TIMEOUT_MS: wholeNumber(100, 600_000).default(15_000),
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
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'must be host:port pairs like broker-1:9092,broker-2:9092')
    .optional(),
  KAFKA_SSL: z.enum(['true', 'false'], 'must be true or false').default('false'),
  KAFKA_SASL_MECHANISM: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'], 'must be plain, scram-sha-256 or scram-sha-512')
    .optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
})

/** What a service needs to know to run. Durations in milliseconds. */
export interface ServiceConfig {
  readonly department: Department
  readonly production: boolean
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly logLevel: string
  readonly shutdownTimeoutMs: number
  readonly databaseUrl: string
  readonly poolSize: number
  readonly backgroundPoolSize: number
  readonly statementTimeoutMs: number
  readonly passportSecret: string
  readonly bus: BusConfig
}

type Variables = z.output<typeof serviceVariables>

/**
 * The configuration of a service from its environment. Throws ConfigError. In development the passport secret has a default;
 * production refuses to start without one of its own.
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
    if (v.EVENT_BUS === 'kafka' && !v.KAFKA_BROKERS)
      missing('KAFKA_BROKERS', 'must be host:port pairs like broker-1:9092 when EVENT_BUS is kafka')
    if (v.KAFKA_SASL_MECHANISM && !v.KAFKA_SASL_USERNAME)
      missing('KAFKA_SASL_USERNAME', 'must be set when KAFKA_SASL_MECHANISM is')
    if (v.KAFKA_SASL_MECHANISM && !v.KAFKA_SASL_PASSWORD)
      missing('KAFKA_SASL_PASSWORD', 'must be set when KAFKA_SASL_MECHANISM is')
    const weakness = secret(v.PASSPORT_SECRET, v.NODE_ENV === 'production')
    if (weakness) missing('PASSPORT_SECRET', weakness)
  })
  const v = parseEnvironment(schema, env)
  return {
    department,
    production: v.NODE_ENV === 'production',
    host: v.HOST,
    port: v.PORT,
    logLevel: v.LOG_LEVEL,
    shutdownTimeoutMs: v.SHUTDOWN_TIMEOUT_MS,
    databaseUrl: v.DATABASE_URL,
    poolSize: v.DATABASE_POOL_SIZE,
    backgroundPoolSize: v.DATABASE_BACKGROUND_POOL_SIZE,
    statementTimeoutMs: v.STATEMENT_TIMEOUT_MS,
    passportSecret: v.PASSPORT_SECRET ?? developmentSecret(department),
    bus: busConfig(v, department),
  }
}

function busConfig(v: Variables, department: Department): BusConfig {
  if (v.EVENT_BUS === 'embedded') return { kind: 'embedded', url: v.EVENT_LOG_URL! }
  const sasl = v.KAFKA_SASL_MECHANISM && {
    mechanism: v.KAFKA_SASL_MECHANISM,
    username: v.KAFKA_SASL_USERNAME!,
    password: v.KAFKA_SASL_PASSWORD!,
  }
  return {
    kind: 'kafka',
    clientId: department,
    brokers: v.KAFKA_BROKERS!.split(','),
    ssl: v.KAFKA_SSL === 'true',
    ...(sasl ? { sasl } : {}),
  }
}
