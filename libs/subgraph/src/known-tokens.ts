/** Tokens that were found good, and what they say. */
export interface KnownTokens<Claims> {
  /** What a token says that was found good less than a minute ago and has not expired. */
  find(token: string): Claims | undefined
  /** Remembers a good token. `expires` in seconds since 1970, as tokens tell. */
  add(token: string, claims: Claims, expires: number): void
}

const longestMs = 60_000
const mostTokens = 10_000

/** Remembers at most 10,000 tokens; the one remembered longest is forgotten first. `now` in milliseconds since 1970. */
export function knownTokens<Claims>(now: () => number = Date.now): KnownTokens<Claims> {
  const known = new Map<string, { claims: Claims; until: number }>()
  return {
    find(token) {
      const found = known.get(token)
      if (!found) return undefined
      if (now() < found.until) return found.claims
      known.delete(token)
      return undefined
    },
    add(token, claims, expires) {
      known.delete(token)
      known.set(token, { claims, until: Math.min(now() + longestMs, expires * 1000) })
      if (known.size > mostTokens) known.delete(known.keys().next().value!)
    },
  }
}
