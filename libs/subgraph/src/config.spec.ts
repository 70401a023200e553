import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { ConfigError, serviceConfig } from './config'
import { isDevelopmentSecret } from './secrets'

const random = 'kJ8s0/3vQz1nX7pL2mB9tR4yW6uE5cHd'
const complete = {
  NODE_ENV: 'production',
  PORT: '4001',
  DATABASE_URL: 'postgres://sales:hunter2@127.0.0.1:5432/sales',
  EVENT_LOG_URL: 'postgres://sales:hunter2@127.0.0.1:5432/event_log',
  PASSPORT_SECRET: random,
}

test('a complete environment is understood', () => {
  expect(serviceConfig(complete, 'sales')).toMatchObject({
    port: 4001,
    production: true,
    passportSecret: random,
    bus: { kind: 'embedded' },
  })
})

test('Kafka is configured with its brokers and credentials', () => {
  const env = {
    ...complete,
    EVENT_BUS: 'kafka',
    KAFKA_BROKERS: 'a:9092,b:9092',
    KAFKA_SSL: 'true',
    KAFKA_SASL_MECHANISM: 'plain',
    KAFKA_SASL_USERNAME: 'u',
    KAFKA_SASL_PASSWORD: 'p',
  }
  expect(serviceConfig(env, 'sales').bus).toEqual({
    kind: 'kafka',
    clientId: 'sales',
    brokers: ['a:9092', 'b:9092'],
    topics: ['sales.events'],
    ssl: true,
    sasl: { mechanism: 'plain', username: 'u', password: 'p' },
  })
})

test('in development the passport secret has a default', () => {
  expect(
    serviceConfig({ ...complete, NODE_ENV: 'development', PASSPORT_SECRET: '' }, 'sales').passportSecret,
  ).toContain('development-only')
})

const elsewhere = { ...complete, NODE_ENV: '', HOST: '0.0.0.0' }

test.each([
  ['0.0.0.0', undefined],
  ['0.0.0.0', 'development-only-passport-secret-of-sales'],
  ['::', undefined],
  ['sales.internal', undefined],
  ['127.0.0.1.example.com', undefined],
])('on %s, where others can reach it, the known secret is refused (%s)', (HOST, given) => {
  const start = () => serviceConfig({ ...elsewhere, HOST, PASSPORT_SECRET: given }, 'sales')
  expect(start).toThrow(ConfigError)
  expect(start).toThrow(`where others can reach ${HOST}`)
})

test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])(
  'on %s, which only this machine reaches, it stands in',
  (HOST) => {
    const { passportSecret } = serviceConfig({ ...elsewhere, HOST, PASSPORT_SECRET: '' }, 'sales')
    expect(isDevelopmentSecret(passportSecret)).toBe(true)
  },
)

test('with a secret of its own a service may be reached from elsewhere', () => {
  expect(serviceConfig(elsewhere, 'sales')).toMatchObject({ host: '0.0.0.0', passportSecret: random })
})

test('a process drains in production, and is traced when it is told where to', () => {
  const config = (more: object) => serviceConfig({ ...complete, ...more }, 'sales')
  expect(config({}).drainMs).toBe(5_000)
  expect(config({ NODE_ENV: 'development' }).drainMs).toBe(0)
  expect(config({ DRAIN_MS: '700', NODE_ENV: 'development' }).drainMs).toBe(700)
  expect(config({})).not.toHaveProperty('tracing')
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_SAMPLER_ARG: '0.1' }
  expect(config(traced).tracing).toEqual({ endpoint: 'http://127.0.0.1:4318', share: 0.1 })
})

test.each([
  ['PORT', undefined],
  ['PORT', '70000'],
  ['PORT', '4001.5'],
  ['DATABASE_URL', undefined],
  ['DATABASE_URL', 'mysql://hunter2@127.0.0.1/sales'],
  ['EVENT_BUS', 'rabbit'],
  ['EVENT_LOG_URL', ''],
  ['PASSPORT_SECRET', undefined],
  ['PASSPORT_SECRET', 'hunter2'],
  ['PASSPORT_SECRET', 'development-only-passport-secret-of-sales'],
  ['PASSPORT_SECRET', 'ab'.repeat(30)],
  ['LOG_LEVEL', 'loud'],
  ['STATEMENT_TIMEOUT_MS', '-1'],
  ['KAFKA_BROKERS', 'broker'],
  ['DRAIN_MS', '-1'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://collector:4317'],
  ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
  ['OTEL_TRACES_SAMPLER_ARG', 'always'],
])('%s=%s is refused by name, without showing a secret', (variable, value) => {
  const start = () => serviceConfig({ ...complete, [variable]: value }, 'sales')
  expect(start).toThrow(ConfigError)
  expect(start).toThrow(
    expect.objectContaining({ message: expect.stringMatching(new RegExp(`${variable}: (must|is)`)) }),
  )
  expect(start).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }))
})

const authority = join(mkdtempSync(join(tmpdir(), 'config-')), 'ca.pem')
const certificate = rootCertificates[0]!
writeFileSync(authority, certificate)
afterAll(() => rmSync(dirname(authority), { recursive: true }))

const onKafka = { ...complete, EVENT_BUS: 'kafka', KAFKA_BROKERS: 'a:9093' }
const asUser = {
  KAFKA_SASL_MECHANISM: 'scram-sha-512',
  KAFKA_SASL_USERNAME: 'sales',
  KAFKA_SASL_PASSWORD: 'hunter2',
}

test('an authority of our own is read from its file', () => {
  const env = { ...onKafka, ...asUser, KAFKA_SSL: 'true', KAFKA_SSL_CA_FILE: authority }
  expect(serviceConfig(env, 'sales').bus).toMatchObject({ ssl: { ca: [certificate] } })
})

test.each([
  ['KAFKA_BROKERS', { KAFKA_BROKERS: '' }],
  ['KAFKA_SSL', { KAFKA_SSL: 'yes' }],
  ['KAFKA_SSL', { KAFKA_SSL_CA_FILE: authority }],
  ['KAFKA_SSL', { ...asUser, KAFKA_SASL_MECHANISM: 'plain' }],
  ['KAFKA_SSL_CA_FILE', { KAFKA_SSL: 'true', KAFKA_SSL_CA_FILE: '/nowhere/ca.pem' }],
  ['KAFKA_SSL_CA_FILE', { KAFKA_SSL: 'true', KAFKA_SSL_CA_FILE: __filename }],
  ['KAFKA_SASL_MECHANISM', { ...asUser, KAFKA_SASL_MECHANISM: 'gssapi' }],
  ['KAFKA_SASL_MECHANISM', { ...asUser, KAFKA_SASL_MECHANISM: '' }],
  ['KAFKA_SASL_USERNAME', { ...asUser, KAFKA_SASL_USERNAME: '' }],
  ['KAFKA_SASL_PASSWORD', { ...asUser, KAFKA_SASL_PASSWORD: '' }],
])('%s is refused by name when it does not fit the other variables of Kafka (%#)', (variable, given) => {
  const start = () => serviceConfig({ ...onKafka, ...given }, 'sales')
  expect(start).toThrow(ConfigError)
  expect(start).toThrow(
    expect.objectContaining({ message: expect.stringMatching(new RegExp(`  ${variable}: must`)) }),
  )
  expect(start).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }))
})

test('every wrong variable is named at once', () => {
  expect(() => serviceConfig({}, 'sales')).toThrow(/PORT[\s\S]*DATABASE_URL/)
})
