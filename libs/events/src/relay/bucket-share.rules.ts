import { bucketCount } from '../outbox/stream-bucket.rules'

/** What a relay does about its buckets next: take at most `take` free ones, or give `give` of its own back. */
export interface ShareChange {
  readonly take: number
  readonly give: number
}

/** An even share for each of `relays` live relays; together they always cover every bucket. */
export function changeOfShare(owned: number, relays: number): ShareChange {
  const share = Math.ceil(bucketCount / Math.max(relays, 1))
  return { take: Math.max(share - owned, 0), give: Math.max(owned - share, 0) }
}
