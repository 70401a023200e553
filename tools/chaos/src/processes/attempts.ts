const remembered = 10_000

/** Counts how often this process began with an event: 1, 2, … It forgets those of long ago. */
export function attemptsOf(): (id: string) => number {
  const counts = new Map<string, number>()
  return (id) => {
    const attempt = (counts.get(id) ?? 0) + 1
    counts.set(id, attempt)
    const [oldest] = counts.keys()
    if (counts.size > remembered && oldest !== undefined) counts.delete(oldest)
    return attempt
  }
}
