import { securedListener, securedSettings, type SecuredSettings } from './secured-settings.rules'

/** A second door to the broker: who enters by it is told to come back by `advertisedPort`, where for example a proxy listens. */
export interface Detour {
  port: number
  advertisedPort: number
}

/** Where one broker listens and keeps its log. */
export interface BrokerPlace {
  /** Folder of the topics; formatted once, kept between starts. */
  log: string
  /** Folder of the quorum's own log, formatted and kept likewise. */
  metadata: string
  port: number
  controllerPort: number
  /** Further doors, all open to everybody on this machine. */
  detours?: readonly Detour[] | undefined
  /** Without it everybody on this machine may do everything. */
  secured?: SecuredSettings | undefined
}

/**
 * The `server.properties` of a single combined node on loopback.
 *
 * Nothing expires: projections are rebuilt from the topics, and a consumer that was away for a month
 * must find its offset again. The session is short because a killed broker may not register again
 * before the controller has given its predecessor up. The quorum's log lies apart from the topics because
 * only then does Kafka lock it before it writes: two brokers on one folder would both lead, and spoil it.
 */
export function brokerSettings({
  log,
  metadata,
  port,
  controllerPort,
  secured,
  detours = [],
}: BrokerPlace): string {
  const listener = secured ? securedListener : 'PLAINTEXT'
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: [
      `${listener}://127.0.0.1:${port}`,
      `CONTROLLER://127.0.0.1:${controllerPort}`,
      ...doors(detours, 'port'),
    ].join(),
    'advertised.listeners': [`${listener}://127.0.0.1:${port}`, ...doors(detours, 'advertisedPort')].join(),
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': listener,
    'log.dirs': log,
    'metadata.log.dir': metadata,
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'log.retention.ms': -1,
    'offsets.retention.minutes': 2_147_483_647,
    'log.cleaner.dedupe.buffer.size': 16 * 1024 * 1024,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'broker.heartbeat.interval.ms': 1000,
    'broker.session.timeout.ms': 5000,
    ...(detours.length > 0 ? { 'listener.security.protocol.map': protocols(detours) } : {}),
    ...(secured ? securedSettings(secured) : {}),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${escaped(String(value))}`)
  return `${lines.join('\n')}\n`
}

const doors = (detours: readonly Detour[], side: keyof Detour): string[] =>
  detours.map((detour, i) => `DETOUR${i}://127.0.0.1:${detour[side]}`)

const protocols = (detours: readonly Detour[]): string =>
  ['PLAINTEXT', 'CONTROLLER', ...detours.map((_, i) => `DETOUR${i}`)]
    .map((name) => `${name}:PLAINTEXT`)
    .join()

/** Java reads a backslash in a properties file as an escape. */
const escaped = (value: string) => value.replaceAll('\\', '\\\\')
