import { brokerSettings } from './broker-settings.rules'

const settings = brokerSettings({
  log: '/somewhere/log',
  metadata: '/somewhere/metadata',
  port: 9092,
  controllerPort: 9093,
})

test('the broker listens on loopback only', () => {
  const hosts = [...settings.matchAll(/\/\/([^:]+):/g)].map(([, host]) => host)
  expect(hosts).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1'])
})

test('no topic comes into being by a typing error', () => {
  expect(settings).toContain('auto.create.topics.enable=false\n')
})

test('every internal topic has one partition and one replica', () => {
  for (const topic of ['offsets.topic', 'transaction.state.log', 'share.coordinator.state.topic']) {
    expect(settings).toContain(`${topic}.replication.factor=1\n`)
    expect(settings).toContain(`${topic}.num.partitions=1\n`)
  }
})

test('the log of the quorum lies apart, so that a second broker on the folder is locked out of it', () => {
  expect(settings).toContain('log.dirs=/somewhere/log\n')
  expect(settings).toContain('metadata.log.dir=/somewhere/metadata\n')
})

test('a backslash in the folder survives the properties format', () => {
  expect(brokerSettings({ log: 'C:\\kafka', metadata: '', port: 1, controllerPort: 2 })).toContain(
    'log.dirs=C:\\\\kafka\n',
  )
})
