import { LRUCache } from 'lru-cache'

export interface RateLimits {
  /** Cost that a caller earns back each second. 0 switches the limit off. */
  readonly costPerSecond: number
  /** Cost that a caller may use at once. */
  readonly costAtOnce: number
}

export type Taken =
  | { readonly allowed: true; readonly remaining: number }
  | { readonly allowed: false; readonly retryAfterSeconds: number }

export interface RateLimit {
  /** Takes `cost` from what the caller has, or says when there will be enough. */
  take(caller: string, cost: number): Taken
  /** Gives back what turned out not to be needed, or takes what was needed besides. Answers what remains. */
  settle(caller: string, cost: number): number
}

/** Whose bucket is remembered; who did not ask for longest begins anew with a full one. */
const maxCallers = 100_000

/** A token bucket for every caller. `now` in milliseconds. */
export function rateLimit({ costPerSecond, costAtOnce }: RateLimits, now: () => number): RateLimit {
  const buckets = new LRUCache<string, { has: number; at: number }>({ max: maxCallers })

  function bucketOf(caller: string): { has: number; at: number } {
    const at = now()
    const { has, at: before } = buckets.get(caller) ?? { has: costAtOnce, at }
    const bucket = { has: Math.min(costAtOnce, has + ((at - before) / 1000) * costPerSecond), at }
    buckets.set(caller, bucket)
    return bucket
  }

  return {
    take(caller, cost) {
      if (costPerSecond === 0) return { allowed: true, remaining: costAtOnce }
      const bucket = bucketOf(caller)
      if (bucket.has < cost)
        return { allowed: false, retryAfterSeconds: Math.ceil((cost - bucket.has) / costPerSecond) }
      bucket.has -= cost
      return { allowed: true, remaining: Math.floor(bucket.has) }
    },
    settle(caller, cost) {
      if (costPerSecond === 0) return costAtOnce
      const bucket = bucketOf(caller)
      bucket.has = Math.min(costAtOnce, bucket.has - cost)
      return Math.floor(Math.max(0, bucket.has))
    },
  }
}
