import { readConfig } from './config'

test('KAFKA_BROKERS is a list of host:port', () => {
  expect(readConfig({ KAFKA_BROKERS: 'localhost:9092, other:9093' }).brokers).toEqual([
    'localhost:9092',
    'other:9093',
  ])
  expect(() => readConfig({ KAFKA_BROKERS: 'localhost' })).toThrow('KAFKA_BROKERS must be a list such as')
})

test('REQUIRE_KAFKA=0 requires nothing', () => {
  expect(readConfig({ REQUIRE_KAFKA: '0' })).toMatchObject({ required: false, mayInstall: false })
  expect(readConfig({ REQUIRE_KAFKA: '1' })).toMatchObject({ required: true, mayInstall: true })
  expect(readConfig({ CI: 'true' })).toMatchObject({ required: false, mayInstall: true })
})
