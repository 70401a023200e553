import { type Department, topicOf } from '@customer-graph/glossary'
import { type Client } from 'pg'
import { type EventBus, type Place } from '../../bus/event-bus'
import { type Log } from '../../log'
import { columnsOf, type KnownPlaces, knownPlaces, outboxHolder, placeKey } from '../../place/known-places'
import { movePlaces, readPlaces } from '../../place/place-statements'
import { fenceStreams } from './fence-streams'
import { readTail } from './read-tail'

export interface Fencing {
  readonly client: Pick<Client, 'query'>
  readonly department: Department
  readonly bus: EventBus
  readonly log: Log
  /** Where something began that may have been published without being noted; others may have moved the places on since. */
  readonly doubtful: KnownPlaces | null
  /** Called when the topic holds something that has to be looked at. */
  readonly onBehind: () => void
}

/**
 * Makes sure that what is published next goes on above what the topic holds, whatever state the database was put back to:
 * reads what was published since that state, raises the numbers of its streams above it, and announces what is undone.
 * Resolves with how far the database knows its topic now. Costs two questions when nothing was published since.
 */
export async function fenceOutbox(fencing: Fencing): Promise<Map<string, Place>> {
  const { client, department, bus, log, doubtful } = fencing
  const topic = topicOf(department)
  const known = await placesOf(client, topic)
  const ends = await bus.ends(topic)
  const beyond = [...known.values()].filter((place) => {
    const end = ends.find((each) => placeKey(each) === placeKey(place))
    return BigInt(place.offset) > BigInt(end?.offset ?? 0)
  })
  if (beyond.length > 0)
    log.error(
      { department, topic, beyond },
      'The topic holds less than was published to it: it was made anew or lost its end. Numbers go on as if it had not',
    )
  const from = lowerOf(known, doubtful).filter(
    (place) => !beyond.some((each) => isSamePartition(each, place)),
  )
  const reachesEnd = (end: Place) =>
    from.some((place) => isSamePartition(place, end) && place.offset === end.offset)
  if (beyond.length === 0 && ends.every(reachesEnd)) return known
  fencing.onBehind()
  const tail = await readTail(client, bus, topic, from)
  await client.query('BEGIN')
  try {
    await client.query(oneAtATime)
    const found = await fenceStreams(client, department, tail)
    if (beyond.length > 0) await client.query(forgetPlaces, [outboxHolder, topic])
    await client.query(movePlaces(), [outboxHolder, ...columnsOf(ends), ...columnsOf([])])
    const now = await placesOf(client, topic)
    await client.query('COMMIT')
    if (found.events > 0)
      log.warn(
        { department, ...found },
        'The database was put back: events that it does not know are on its topic. New ones are numbered above them, and consumers are told which are no more',
      )
    return now
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

const isSamePartition = (one: Place, other: Place): boolean => placeKey(one) === placeKey(other)

/** The earlier of two places of each partition; a partition without one is not among them, so it is read from its start. */
const lowerOf = (known: KnownPlaces, doubtful: KnownPlaces | null): Place[] =>
  [...known.values()].flatMap((place) => {
    if (!doubtful) return [place]
    const other = doubtful.get(placeKey(place))
    return other && BigInt(place.offset) < BigInt(other.offset) ? [place] : (other ?? [])
  })

const placesOf = async (client: Pick<Client, 'query'>, topic: string): Promise<Map<string, Place>> =>
  knownPlaces((await client.query<Place>(readPlaces, [outboxHolder, [topic]])).rows)

const oneAtATime = `SELECT pg_advisory_xact_lock(hashtextextended('customer-graph fence', 0))`
const forgetPlaces = 'DELETE FROM bus_place WHERE holder = $1 AND topic = $2'
