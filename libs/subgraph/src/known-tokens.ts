import { LRUCache } from 'lru-cache'

/** Tokens that were found good, and what they say. */
export interface KnownTokens<Claims> {
  /** What a token says that was found good less than a minute ago and has not expired. */
  find(token: string): Claims | undefined
  /** Remembers a good token. `expires` in seconds since 1970, as tokens tell. */
  add(token: string, claims: Claims, expires: number): void
}

const longestMs = 60_000

/** How many are remembered, so that nobody can fill the memory with tokens. */
const maxTokens = 10_000

/** Remembers good tokens; beyond 10,000 the one not used for longest is forgotten. `now` in milliseconds since 1970. */
export function knownTokens<Claims extends NonNullable<unknown>>(
  now = (): number => Date.now(),
): KnownTokens<Claims> {
  const known = new LRUCache<string, { readonly claims: Claims; readonly until: number }>({ max: maxTokens })
  return {
    find(token) {
      const found = known.get(token)
      if (!found) return undefined
      if (now() < found.until) return found.claims
      known.delete(token)
      return undefined
    },
    add: (token, claims, expires) =>
      void known.set(token, { claims, until: Math.min(now() + longestMs, expires * 1000) }),
  }
}
