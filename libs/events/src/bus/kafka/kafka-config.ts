import { type ConnectionOptions } from 'node:tls'
import { type SASLOptions } from 'kafkajs'

export interface KafkaConfig {
  /** `host:port` of one or more brokers. */
  readonly brokers: readonly string[]
  readonly clientId?: string | undefined
  readonly sasl?: SASLOptions | undefined
  /** True for TLS with the system's authorities, or what Node's TLS takes. */
  readonly ssl?: boolean | ConnectionOptions | undefined
  /** Copies of each new topic; the broker's default unless told. */
  readonly replicationFactor?: number | undefined
  /** Topics without which there is no point in going on: created, or checked, when connecting. */
  readonly topics?: readonly string[] | undefined
}
