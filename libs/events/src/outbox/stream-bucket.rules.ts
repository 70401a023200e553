/** How many shares the streams of a department are dealt into. Fixed: a relay owns a share by an advisory lock on its number. */
export const bucketCount = 16

/** The bucket of a stream, 0 … 15: FNV-1a over its UTF-16 units, the same in every process and for ever. */
export function bucketOf(stream: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < stream.length; i += 1) {
    hash ^= stream.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0) % bucketCount
}
