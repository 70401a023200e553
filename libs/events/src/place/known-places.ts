import { type Place } from '../bus/event-bus'

/** Whose place it is: a consumer group's, or {@link outboxHolder}'s. */
export type Holder = string

/** Whose places say how far the outbox was published. No group is named so. */
export const outboxHolder: Holder = '(outbox)'

/** How far a process knows its database to have come on the bus, by {@link placeKey}. */
export type KnownPlaces = ReadonlyMap<string, Place>

export const placeKey = ({ topic, partition }: Pick<Place, 'topic' | 'partition'>): string =>
  `${topic}/${partition}`

export const knownPlaces = (places: Iterable<Place>): Map<string, Place> =>
  new Map([...places].map((place) => [placeKey(place), place]))

/** Places as three parameters of a statement: topics, partitions, offsets. */
export function columnsOf(places: Iterable<Place>): [string[], number[], string[]] {
  const all = [...places]
  return [
    all.map(({ topic }) => topic),
    all.map(({ partition }) => partition),
    all.map(({ offset }) => offset),
  ]
}

/** The database is in an earlier state than this process has seen it in: it was restored meanwhile. */
export class PutBack extends Error {
  override readonly name = 'PutBack'
  constructor(holder: Holder) {
    super(`The database was put back to an earlier state: ${holder} begins again from where it says it is.`)
  }
}
