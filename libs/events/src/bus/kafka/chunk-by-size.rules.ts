import { type BusRecord } from '../event-bus'

/** A broker takes 1 MiB per batch and partition by default. */
const mostBytes = 900 * 1024

/** Cuts records into runs that fit into one request, order kept; a record above the limit stands alone. */
export function chunkBySize(records: readonly BusRecord[], most = mostBytes): BusRecord[][] {
  const chunks: BusRecord[][] = []
  let room = 0
  for (const record of records) {
    const bytes = sizeOf(record)
    const chunk = chunks.at(-1)
    if (!chunk || bytes > room) {
      chunks.push([record])
      room = most - bytes
    } else {
      chunk.push(record)
      room -= bytes
    }
  }
  return chunks
}

const sizeOf = ({ key, headers, value }: BusRecord): number =>
  Buffer.byteLength(value ?? '') +
  Buffer.byteLength(key ?? '') +
  Buffer.byteLength(Object.entries(headers).flat().join('  ')) +
  100
