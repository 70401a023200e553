import { type EventEnvelope } from '../envelope/event-envelope'
import { type Heard, keyText, planBatch } from './plan-batch.rules'
import { beforeTheFirst, type StreamPosition } from './stream-position.rules'

const key = { source: 'sales', stream: 'a' }
const heard = (sequence: number, handled = true, id = `e${sequence}`): Heard<null> => ({
  raw: null,
  key,
  handled,
  event: { id, sequence } as EventEnvelope,
})
const unreadable: Heard<null> = { raw: null, key, event: null, reason: 'torn' }
const at = (position: Partial<StreamPosition>) =>
  new Map([[keyText(key), { ...beforeTheFirst, ...position }]])

function plan(records: Heard<null>[], position: Partial<StreamPosition> = {}, known: string[] = []) {
  const fresh = new Set(
    records.flatMap(({ event }) => (event && !known.includes(event.id) ? [event.id] : [])),
  )
  const decided = planBatch(records, fresh, at(position))
  return {
    apply: decided.apply.map(({ sequence }) => sequence),
    park: decided.park.map(({ heard, reason }) => `${heard.event?.sequence ?? '?'} ${reason}`),
    repeated: decided.repeated.map(({ sequence }) => sequence),
    unhandled: decided.unhandled.map(({ sequence }) => sequence),
    gaps: decided.gaps.map(({ range }) => range),
    contradictions: decided.contradictions.map(({ event, is }) => `${event.sequence}: ${is}`),
    position: decided.positions.get(keyText(key))?.position,
  }
}

test('events in line are applied', () => {
  expect(plan([heard(1), heard(2)])).toMatchObject({
    apply: [1, 2],
    position: { sequence: 2, parked: false },
  })
})

test('what the inbox knows, or what comes twice in one batch, is skipped', () => {
  expect(plan([heard(1), heard(2), heard(2)], {}, ['e1'])).toMatchObject({ apply: [2], repeated: [1, 2] })
})

test('what the position has passed is skipped although the inbox forgot it', () => {
  expect(plan([heard(3), heard(4)], { sequence: 3 })).toMatchObject({ apply: [4], repeated: [3] })
})

test('an unreadable record parks its stream', () => {
  expect(plan([heard(1), unreadable, heard(3)])).toMatchObject({
    apply: [1],
    park: ['? unreadable', '3 behind'],
    position: { sequence: 1, parked: true },
  })
})

test('everything of a parked stream waits behind, handled or not, but for repeats', () => {
  expect(plan([heard(2), heard(5), heard(6, false)], { sequence: 4, parked: true })).toMatchObject({
    repeated: [2],
    park: ['5 behind', '6 behind'],
  })
})

test('an event ahead is applied and its gap noted; a missing one that is handled is parked, else passed', () => {
  expect(plan([heard(4)], { sequence: 1 })).toMatchObject({
    apply: [4],
    gaps: [{ from: 2, to: 3 }],
    position: { sequence: 4, missing: [{ from: 2, to: 3 }] },
  })
  const missing = { sequence: 4, missing: [{ from: 2, to: 3 }] }
  expect(plan([heard(2), heard(5)], missing)).toMatchObject({ park: ['2 late', '5 behind'] })
  expect(plan([heard(2, false), heard(5)], missing)).toMatchObject({
    apply: [5],
    unhandled: [2],
    position: { missing: [{ from: 3, to: 3 }] },
  })
})

test('a number that goes back under a new id contradicts; a plain repeat does not', () => {
  expect(plan([heard(2, true, 'new'), heard(4)], { sequence: 4 }, ['e4'])).toMatchObject({
    apply: [],
    repeated: [2, 4],
    contradictions: ['2: number passed'],
    position: undefined,
  })
})

test('an id heard before under a number that was not passed contradicts, and the number stays open', () => {
  expect(plan([heard(5, true, 'e4'), heard(6)], { sequence: 4 }, ['e4'])).toMatchObject({
    apply: [6],
    repeated: [5],
    contradictions: ['5: id heard'],
    gaps: [{ from: 5, to: 5 }],
  })
})

test('what is delivered twice while its stream is parked contradicts nothing', () => {
  expect(plan([heard(5), heard(5)], { sequence: 4, parked: true })).toMatchObject({
    park: ['5 behind'],
    repeated: [5],
    contradictions: [],
  })
})
