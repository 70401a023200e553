import { LRUCache } from 'lru-cache'

/** How long requests were under way, by what their senders say of when they sent them. */
export interface Delays {
  /** How much longer than its sender's quickest lately this request took, in milliseconds. `sentAt` is by the sender's clock. */
  delayOf(sender: string, sentAt: number): number
}

/** For how long the quickest request counts. A clock that was set is believed after twice as long. */
const windowMs = 60_000
const maxSenders = 100

/** The least difference of the clocks that was seen, in this window and the one before. */
interface Seen {
  before: number
  now: number
  since: number
}

/**
 * The clocks of two machines differ, and nobody knows by how much; but the quickest request of a sender took next to no time,
 * so what another one took longer than that it lay somewhere: in a socket, or while this process stood still. The first
 * request of a sender is taken to be in time. `now` in milliseconds since 1970.
 */
export function delays(now = (): number => Date.now()): Delays {
  const senders = new LRUCache<string, Seen>({ max: maxSenders })
  return {
    delayOf(sender, sentAt) {
      const at = now()
      const difference = at - sentAt
      const seen = senders.get(sender) ?? { before: difference, now: difference, since: at }
      const delay = Math.max(0, difference - Math.min(seen.before, seen.now))
      const isOver = Math.abs(at - seen.since) > windowMs
      senders.set(
        sender,
        isOver
          ? { before: seen.now, now: difference, since: at }
          : { ...seen, now: Math.min(seen.now, difference) },
      )
      return delay
    },
  }
}
