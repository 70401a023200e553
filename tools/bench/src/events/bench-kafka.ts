import {
  brokerJars,
  kafkaVersion,
  missingForBroker,
  readConfig,
  startKafka,
} from '@customer-graph/tools-kafka'

export interface BenchKafka {
  readonly brokers: string[]
  readonly version: string
  /** Whose processor time is the broker's; none when it is somebody else's. */
  readonly servers: { readonly broker?: number }
  stop(): Promise<void>
}

/** Why no broker can be had here, as a sentence; null when one can. Throws instead where REQUIRE_KAFKA is set. */
export function kafkaMissing(): string | null {
  const config = readConfig()
  const missing = config.brokers.length > 0 ? null : missingForBroker(config)
  if (missing && config.required) throw new Error(missing)
  return missing && `Kafka was left out. ${missing}`
}

/** A broker of the bench's own, or the one of KAFKA_BROKERS. */
export async function startBenchKafka(tell: (text: string) => void): Promise<BenchKafka> {
  const { brokers, pid, stop } = await startKafka({ log: tell })
  const own = async () => kafkaVersion(await brokerJars(readConfig(), tell)) ?? 'unknown'
  return {
    brokers,
    version: pid === null ? 'the one of KAFKA_BROKERS' : await own(),
    servers: pid === null ? {} : { broker: pid },
    stop,
  }
}
