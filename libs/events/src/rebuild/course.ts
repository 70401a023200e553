import { keyText, type StreamKey } from '../consumer/plan-batch.rules'
import { beforeTheFirst, passed, placeOf, type StreamPosition } from '../consumer/stream-position.rules'
import { type EventEnvelope } from '../envelope/event-envelope'

/** What the live consumer has heard at one instant. */
export interface LiveState {
  /** By `keyText`. */
  readonly positions: ReadonlyMap<string, StreamPosition & StreamKey>
  /** Events that a person gave up: they count as heard and had no effect. */
  readonly discarded: ReadonlySet<string>
  /** Events that took effect from the parking, even when another one had taken their number. */
  readonly redriven: ReadonlySet<string>
}

/** A stream of which the live consumer has heard more events than were found on the topics. */
export interface Shortfall extends StreamKey {
  readonly missing: number
}

/** How far a rebuild has come: it follows the live consumer event by event and is never ahead of it. */
export interface Course {
  /** Those of the next events of the topics that the live consumer has heard and this one has not, in order. */
  due(events: readonly EventEnvelope[], live: LiveState): EventEnvelope[]
  /** Those that came by before the live consumer had heard them, and now it has. */
  overtaken(live: LiveState): EventEnvelope[]
  shortfalls(live: LiveState): Shortfall[]
}

const usualMostHeld = 100_000

/**
 * Begins before the first event. Events that the live consumer has not heard are held until it has; with more than
 * `mostHeld` of them it throws. Repeats are passed over, whether the same ids or the same numbers come again.
 */
export function createCourse(mostHeld = usualMostHeld): Course {
  const positions = new Map<string, StreamPosition>()
  const redriven = new Set<string>()
  const held = new Map<string, EventEnvelope>()

  function take(event: EventEnvelope, live: LiveState): EventEnvelope[] {
    const key = keyText(event)
    const position = positions.get(key) ?? beforeTheFirst
    const outOfTurn = live.redriven.has(event.id)
    if (outOfTurn ? redriven.has(event.id) : placeOf(position, event.sequence) === 'repeat') return []
    const place = placeOf(live.positions.get(key) ?? beforeTheFirst, event.sequence)
    if (place !== 'repeat') return hold(event)
    if (outOfTurn) redriven.add(event.id)
    positions.set(key, passed(position, event.sequence))
    return live.discarded.has(event.id) ? [] : [event]
  }

  function hold(event: EventEnvelope): [] {
    const place = `${keyText(event)}\n${event.sequence}`
    if (!held.has(place)) held.set(place, event)
    if (held.size > mostHeld)
      throw new Error(
        `The live consumer has not heard more than ${mostHeld} events that are on the topics: let it catch up, or redrive what is parked, then try again.`,
      )
    return []
  }

  return {
    due: (events, live) => events.flatMap((event) => take(event, live)),
    overtaken: (live) => {
      const waiting = [...held.values()]
      held.clear()
      return waiting.flatMap((event) => take(event, live))
    },
    shortfalls: (live) => {
      const short = [...live.positions].flatMap(([key, { source, stream, ...position }]) => {
        const missing = heardOf(position) - heardOf(positions.get(key) ?? beforeTheFirst)
        return missing > 0 ? [{ source, stream, missing }] : []
      })
      const unseen = [...live.redriven].filter((id) => !redriven.has(id))
      return [...short, ...unseen.map((id) => ({ source: 'the parking', stream: `event ${id}`, missing: 1 }))]
    },
  }
}

/** How many events of a stream a position has passed. */
const heardOf = ({ sequence, missing }: StreamPosition): number =>
  missing.reduce((heard, { from, to }) => heard - (to - from + 1), sequence)
