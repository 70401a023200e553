import { brokerSettings } from './broker-settings.rules'
import { refuseUnwritable } from './security'

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

test('who enters by a detour is told to come back by its advertised port', () => {
  const place = {
    log: '',
    metadata: '',
    port: 1,
    controllerPort: 2,
    detours: [{ port: 3, advertisedPort: 4 }],
  }
  const lines = brokerSettings(place).split('\n')
  expect(lines).toContain('listeners=PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2,DETOUR0://127.0.0.1:3')
  expect(lines).toContain('advertised.listeners=PLAINTEXT://127.0.0.1:1,DETOUR0://127.0.0.1:4')
  expect(lines).toContain(
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR0:PLAINTEXT',
  )
})

describe('a secured broker', () => {
  const place = { log: '', metadata: '', port: 1, controllerPort: 2 }
  const administrator = { name: 'admin', password: 'onlyForTests1' }
  const secured = (authorizer: boolean) =>
    brokerSettings({
      ...place,
      secured: { administrator, authorizer, keystore: '/somewhere/broker.p12' },
    }).split('\n')

  test('lets nobody in without TLS and a password, not even to the quorum', () => {
    const lines = secured(true)
    expect(lines).toContain('listeners=SASL_SSL://127.0.0.1:1,CONTROLLER://127.0.0.1:2')
    expect(lines).toContain('listener.security.protocol.map=SASL_SSL:SASL_SSL,CONTROLLER:SASL_PLAINTEXT')
    expect(lines.filter((line) => /[=,]\w+:PLAINTEXT/.test(line))).toEqual([])
  })

  test('lets nobody do what no list allows, but the administrator', () => {
    expect(secured(true)).toEqual(
      expect.arrayContaining(['super.users=User:admin', 'allow.everyone.if.no.acl.found=false']),
    )
    expect(secured(false).filter((line) => line.startsWith('authorizer'))).toEqual([])
  })

  test.each([
    [
      { administrator, users: { Sales: 'secret1' } },
      'The Kafka user "Sales" must be named with small letters',
    ],
    [
      { administrator, users: { sales: 'a"b;c=d' } },
      'The password of the Kafka user sales must be at least six',
    ],
    [
      { administrator: { name: 'admin', password: 'short' }, users: {} },
      'The password of the Kafka user admin',
    ],
  ])('refuses users that its files could not hold (%#)', (security, words) => {
    expect(() => refuseUnwritable(security)).toThrow(words)
  })
})
