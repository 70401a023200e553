import fc from 'fast-check'
import { type BusRecord } from '../src/bus/event-bus'
import { record } from '../src/spec/consumer-under-test'
import { echoed } from '../src/spec/department-under-test'

export type Source = 'sales' | 'success'

/** An event of the topics, in the order of its stream; `again` delivers an earlier one a second time right after it. */
export interface Sent {
  readonly source: Source
  readonly stream: string
  readonly handled: boolean
  readonly again: number | null
}

/** How the reaction takes an event: never until it is mended, or only at a later attempt. */
export interface Trouble {
  readonly source: Source
  readonly stream: string
  readonly sequence: number
  readonly is: 'poison' | 'hopeless' | 'flaky'
}

export interface Operation {
  readonly after: number
  readonly act: 'mend' | 'redrive' | 'discard'
  readonly source: Source
  readonly stream: string
}

/** What is delivered in which portions, to how many members of a group, and what befalls them. */
export interface ConsumerScenario {
  readonly sent: readonly Sent[]
  /** Events are published in portions of so many. */
  readonly portion: number
  readonly batchSize: number
  /** More than one: each believes to own every partition, as after a rebalance that one of them has not noticed. */
  readonly members: number
  readonly troubles: readonly Trouble[]
  readonly kills: readonly { readonly after: number; readonly member: number }[]
  readonly operations: readonly Operation[]
  /** Attempts at a parked stream that nobody asked for. */
  readonly retries: number
}

const place = {
  source: fc.constantFrom<Source>('sales', 'sales', 'success'),
  stream: fc.constantFrom('a', 'b'),
}
const kills = fc.array(fc.record({ after: fc.nat(120), member: fc.nat(1) }), { maxLength: 3 })
const sent = fc.array(
  fc.record({
    ...place,
    handled: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    again: fc.option(fc.nat(20), { freq: 2 }),
  }),
  { minLength: 1, maxLength: 12 },
)
const delivery = {
  sent,
  portion: fc.integer({ min: 1, max: 6 }),
  batchSize: fc.integer({ min: 1, max: 6 }),
  members: fc.integer({ min: 1, max: 2 }),
  kills,
  retries: fc.nat(2),
}
const trouble = fc.integer({ min: 1, max: 5 })

/** Redeliveries, crashes and a second member, and effects that fail at first. */
export const deliveries: fc.Arbitrary<ConsumerScenario> = fc.record({
  ...delivery,
  troubles: fc.array(fc.record({ ...place, sequence: trouble, is: fc.constant('flaky' as const) }), {
    maxLength: 2,
  }),
  operations: fc.constant([]),
})

/** The same with events that keep failing, and somebody who mends, redrives and discards meanwhile. */
export const parkings: fc.Arbitrary<ConsumerScenario> = fc.record({
  ...delivery,
  troubles: fc.array(
    fc.record({
      ...place,
      sequence: trouble,
      is: fc.constantFrom<Trouble['is']>('poison', 'hopeless', 'flaky'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  operations: fc.array(
    fc.record({
      ...place,
      after: fc.integer({ min: 20, max: 200 }),
      act: fc.constantFrom<Operation['act']>('mend', 'redrive', 'redrive', 'discard'),
    }),
    { maxLength: 4 },
  ),
})

/** Two members who meet over one new stream, where the interleavings of its first events are many and the rest are few. */
export const encounters: fc.Arbitrary<ConsumerScenario> = parkings.map((scenario) => ({
  ...scenario,
  sent: scenario.sent.map((event) => ({ ...event, source: 'sales' as const, stream: 'a' })).slice(0, 4),
  portion: 4,
  batchSize: 2,
  members: 2,
  kills: [],
  troubles: [],
  operations: [],
}))

export const topicsOf = ['sales.events', 'success.events']
export const keyOf = ({ source, stream }: { source: string; stream: string }) => `${source}/${stream}`

export interface Numbered {
  readonly id: string
  readonly source: Source
  readonly stream: string
  readonly sequence: number
  readonly handled: boolean
}

/** Events numbered per stream, as the relay would have published them, and the records in the order of publishing. */
export function numbered(sent: readonly Sent[]) {
  const events: Numbered[] = []
  const published: { topic: string; record: BusRecord }[] = []
  const last = new Map<string, number>()
  const publish = (event: Numbered) =>
    published.push({ topic: `${event.source}.events`, record: recordOf(event) })
  for (const { source, stream, handled, again } of sent) {
    const key = keyOf({ source, stream })
    const sequence = (last.get(key) ?? 0) + 1
    last.set(key, sequence)
    const event = { id: idOf(events.length + 1), source, stream, sequence, handled }
    events.push(event)
    publish(event)
    const earlier = again === null ? undefined : events[again % events.length]
    if (earlier) publish(earlier)
  }
  return { events, published }
}

export const idOf = (n: number) => `0199aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`

/** An event that nobody handles differs in its type. */
export function recordOf({ id, source, stream, sequence, handled }: Numbered): BusRecord {
  const type = !handled ? `${source}.deal-won.v1` : source === 'sales' ? 'sales.number-noted.v1' : echoed.type
  const written = record(stream, sequence, { id, type })
  return { ...written, headers: { ...written.headers, ce_source: `/${source}` } }
}
