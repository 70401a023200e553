import { type IHeaders, type KafkaMessage } from 'kafkajs'
import { type DeliveredRecord } from '../event-bus'

/** A Kafka message as text. Of a header that occurs twice the first counts. */
export const toDeliveredRecord = (
  topic: string,
  partition: number,
  message: KafkaMessage,
): DeliveredRecord => ({
  topic,
  partition,
  offset: message.offset,
  key: message.key?.toString() ?? null,
  value: message.value?.toString() ?? null,
  headers: toText(message.headers ?? {}),
})

function toText(headers: IHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(
    ([name, value]) => [name, (Array.isArray(value) ? value[0] : value)?.toString()] as const,
  )
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
