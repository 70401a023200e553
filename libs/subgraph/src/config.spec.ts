import { ConfigError, serviceConfig } from './config'

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
    KAFKA_SASL_MECHANISM: 'plain',
    KAFKA_SASL_USERNAME: 'u',
    KAFKA_SASL_PASSWORD: 'p',
  }
  expect(serviceConfig(env, 'sales').bus).toEqual({
    kind: 'kafka',
    clientId: 'sales',
    brokers: ['a:9092', 'b:9092'],
    ssl: false,
    sasl: { mechanism: 'plain', username: 'u', password: 'p' },
  })
})

test('in development the passport secret has a default', () => {
  expect(
    serviceConfig({ ...complete, NODE_ENV: 'development', PASSPORT_SECRET: '' }, 'sales').passportSecret,
  ).toContain('development-only')
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
])('%s=%s is refused by name, without showing a secret', (variable, value) => {
  const start = () => serviceConfig({ ...complete, [variable]: value }, 'sales')
  expect(start).toThrow(ConfigError)
  expect(start).toThrow(
    expect.objectContaining({ message: expect.stringMatching(new RegExp(`${variable}: (must|is)`)) }),
  )
  expect(start).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }))
})

test('every wrong variable is named at once', () => {
  expect(() => serviceConfig({}, 'sales')).toThrow(/PORT[\s\S]*DATABASE_URL/)
})
