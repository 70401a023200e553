/** An event that stands on the topic. */
export interface TopicEvent {
  readonly id: string
  readonly sequence: number
}

/** What the database knows of a stream: the last number it gave, and what waits in its outbox, in order. */
export interface StreamState {
  readonly last: number
  readonly waiting: readonly (TopicEvent & { readonly position: string })[]
}

/** What has to become of a stream whose database may be behind its topic. */
export interface StreamFence {
  /** Rows of the outbox that are on the topic already: they are not sent again. */
  readonly published: readonly string[]
  /** Events on the topic of which the database knows nothing: they happened after the state it was put back to. */
  readonly undone: readonly TopicEvent[]
  /** The last number on the topic, when something is undone: what comes next is numbered above it. */
  readonly above: number
  /** Rows of the outbox that have numbers the topic has used for others; nobody has seen them yet. In order. */
  readonly renumbered: readonly string[]
}

/**
 * Compares the end of a topic with what the database knows of one of its streams. `tail` holds the events of the stream from
 * a place on up to which the database surely knew everything, in the order of the topic; some may come twice.
 *
 * Everything up to `last`, less what waits and is not on the topic, was published by the state that the database is in: what
 * is above that, and did not wait there either, is of a future that was undone.
 */
export function fenceStream(tail: readonly TopicEvent[], { last, waiting }: StreamState): StreamFence {
  const onTopic = new Set(tail.map(({ id }) => id))
  const ours = new Set(waiting.map(({ id }) => id))
  const sent = waiting.filter(({ id }) => onTopic.has(id))
  const unsent = waiting.filter(({ id }) => !onTopic.has(id))
  const known = last - unsent.length
  const undone = [
    ...new Map(
      tail.filter(({ id, sequence }) => sequence > known && !ours.has(id)).map((event) => [event.id, event]),
    ).values(),
  ].sort((a, b) => a.sequence - b.sequence)
  const first = undone[0]?.sequence ?? Infinity
  // Within a stream nothing is published before what comes before it: that may stand on the topic ahead of the tail.
  const lastSent = Math.max(0, ...sent.map(({ sequence }) => sequence))
  const published = undone.length > 0 ? sent : waiting.filter(({ sequence }) => sequence <= lastSent)
  return {
    published: published.map(({ position }) => position),
    undone,
    above: undone.length > 0 ? Math.max(...tail.map(({ sequence }) => sequence)) : last,
    renumbered: unsent.filter(({ sequence }) => sequence >= first).map(({ position }) => position),
  }
}
