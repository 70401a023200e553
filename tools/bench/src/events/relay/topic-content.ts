import { type BusRecord, type EventBus } from '@customer-graph/events'
import { createHash } from 'node:crypto'

/** What stands at a topic, whatever the order across keys: two topics with the same records have the same content. */
export interface Content {
  readonly records: number
  readonly bytes: number
  /** The sum of the records' hashes. */
  readonly sum: bigint
}

export async function contentOf(bus: EventBus, topic: string): Promise<Content> {
  let content: Content = { records: 0, bytes: 0, sum: 0n }
  await bus.replay({
    topic,
    from: 'start',
    handler: async (records) => void (content = added(content, records)),
  })
  return content
}

/** A content with more records in it. */
export function added(content: Content, records: readonly BusRecord[]): Content {
  let { records: count, bytes, sum } = content
  for (const { key, headers, value } of records) {
    const text = JSON.stringify([key, Object.entries(headers).sort(), value])
    count += 1
    bytes += Buffer.byteLength(text)
    sum = (sum + createHash('sha1').update(text).digest().readBigUInt64BE()) % 2n ** 64n
  }
  return { records: count, bytes, sum }
}

export const sameContent = (a: Content, b: Content): boolean =>
  a.records === b.records && a.bytes === b.bytes && a.sum === b.sum
