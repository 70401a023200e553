import { type Log } from '../log'
import { silentLog } from '../silent-log'
import { connectEmbeddedBus } from './embedded/connect-embedded-bus'
import { type EventBus } from './event-bus'
import { connectKafkaBus, type KafkaConfig } from './kafka/connect-kafka-bus'

/** Which transport to stand on: the embedded log for one machine, Kafka for more. */
export type BusConfig =
  { readonly kind: 'embedded'; readonly url: string } | ({ readonly kind: 'kafka' } & KafkaConfig)

/** Connects to the configured bus. Rejects, saying what to do, when it cannot be reached; the process should then end. */
export const connectBus = (config: BusConfig, log: Log = silentLog): Promise<EventBus> =>
  config.kind === 'embedded' ? connectEmbeddedBus({ url: config.url, log }) : connectKafkaBus(config, log)
