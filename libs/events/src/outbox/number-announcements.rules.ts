/** How many events each stream gets, and for each event how many of its stream come after it. */
export interface Numbering {
  readonly streams: readonly string[]
  readonly counts: readonly number[]
  readonly after: readonly number[]
}

/**
 * Prepares the counting of `streams`, one entry per announced event in order. The database adds `counts` to each
 * stream's last sequence; an event's sequence is that new last sequence less its `after`. So the numbers run without a
 * gap in the order of announcing, whatever else was committed before.
 */
export function numberAnnouncements(streams: readonly string[]): Numbering {
  const counts = new Map<string, number>()
  const ordinals = streams.map((stream) => {
    const ordinal = (counts.get(stream) ?? 0) + 1
    counts.set(stream, ordinal)
    return ordinal
  })
  return {
    streams: [...counts.keys()],
    counts: [...counts.values()],
    after: streams.map((stream, i) => (counts.get(stream) ?? 0) - (ordinals[i] ?? 0)),
  }
}
