import { missingForBroker, readConfig } from '@customer-graph/tools-kafka'

/**
 * Why `what` cannot be shown on a real broker here, as a sentence that is also written to the console; null when it can.
 * Throws instead where REQUIRE_KAFKA is set.
 */
export function missingForKafka(what: string): string | null {
  const config = readConfig()
  const missing = config.brokers.length ? null : missingForBroker(config)
  if (missing && config.required) throw new Error(`${what} on Kafka is required here. ${missing}`)
  if (missing) console.warn(`${what} on Kafka is skipped. ${missing}`)
  return missing
}
