import { type EventEnvelope } from '../envelope/event-envelope'
import {
  beforeTheFirst,
  passed,
  passedSparsely,
  placeOf,
  type SequenceRange,
  type StreamPosition,
} from './stream-position.rules'

/** What is ordered together: the events of one stream from one department. */
export interface StreamKey {
  readonly source: string
  readonly stream: string
}
export const keyText = ({ source, stream }: StreamKey): string => `${source}\n${stream}`

/** A record as the consumer sees it: an event it handles or not, or one it cannot read. */
export type Heard<Raw> =
  | { readonly raw: Raw; readonly key: StreamKey; readonly event: EventEnvelope; readonly handled: boolean }
  | { readonly raw: Raw; readonly key: StreamKey; readonly event: null; readonly reason: string }

export type ParkingReason = 'failed' | 'behind' | 'late' | 'unreadable'

/**
 * `number passed`: the number was passed before and the id was not heard. Old events are read again that the inbox forgot,
 * or a producer counts again. `id heard`: the id was heard and the number was not passed. No producer of ours does that.
 */
export type Contradiction = 'number passed' | 'id heard'

export interface Plan<Raw> {
  /** In order. */
  readonly apply: readonly EventEnvelope[]
  readonly park: readonly { readonly heard: Heard<Raw>; readonly reason: ParkingReason }[]
  /** Every stream whose position changed. */
  readonly positions: ReadonlyMap<string, { readonly key: StreamKey; readonly position: StreamPosition }>
  readonly gaps: readonly { readonly key: StreamKey; readonly range: SequenceRange }[]
  readonly repeated: readonly EventEnvelope[]
  /** Those repeated that are no plain repeat: see {@link Contradiction}. */
  readonly contradictions: readonly { readonly event: EventEnvelope; readonly is: Contradiction }[]
  readonly unhandled: readonly EventEnvelope[]
}

/**
 * Decides what becomes of each record. `fresh` holds the ids the inbox did not know; `positions` is by {@link keyText};
 * `sparse` says that other events of the streams were left out on purpose.
 *
 * | the record | becomes |
 * |---|---|
 * | known to the inbox, or at or below its stream's position and not missing | skipped: a repeat |
 * | cannot be read | parked, and its stream with it |
 * | of a parked stream | parked behind it |
 * | passed over before, and handled | parked as late: applying it now would turn the order round |
 * | ahead of a gap | applied, the gap noted |
 * | not handled | skipped; its position counts |
 */
export function planBatch<Raw>(
  records: readonly Heard<Raw>[],
  fresh: ReadonlySet<string>,
  positions: ReadonlyMap<string, StreamPosition>,
  sparse = false,
): Plan<Raw> {
  const unheard = new Set(fresh)
  const changed = new Map<string, { key: StreamKey; position: StreamPosition }>()
  const apply: EventEnvelope[] = []
  const park: { heard: Heard<Raw>; reason: ParkingReason }[] = []
  const gaps: { key: StreamKey; range: SequenceRange }[] = []
  const repeated: EventEnvelope[] = []
  const contradictions: { event: EventEnvelope; is: Contradiction }[] = []
  const unhandled: EventEnvelope[] = []

  for (const heard of records) {
    const { key } = heard
    const position = changed.get(keyText(key))?.position ?? positions.get(keyText(key)) ?? beforeTheFirst
    const moveTo = (next: StreamPosition) => changed.set(keyText(key), { key, position: next })
    const parkFor = (reason: ParkingReason) => {
      park.push({ heard, reason })
      if (!position.parked) moveTo({ ...position, parked: true })
    }
    if (heard.event === null) {
      parkFor('unreadable')
      continue
    }
    const { event, handled } = heard
    const place = placeOf(position, event.sequence)
    const known = handled && !unheard.delete(event.id)
    if (known || place === 'repeat') {
      repeated.push(event)
      if (handled && !known) contradictions.push({ event, is: 'number passed' })
      if (known && place !== 'repeat' && !position.parked) contradictions.push({ event, is: 'id heard' })
    } else if (position.parked) parkFor('behind')
    else if (place === 'late' && handled) parkFor('late')
    else {
      if (place === 'ahead' && !sparse)
        gaps.push({ key, range: { from: position.sequence + 1, to: event.sequence - 1 } })
      moveTo((sparse ? passedSparsely : passed)(position, event.sequence))
      ;(handled ? apply : unhandled).push(event)
    }
  }
  return { apply, park, positions: changed, gaps, repeated, contradictions, unhandled }
}
