import { newId } from '@customer-graph/glossary'
import { keyText } from '../consumer/plan-batch.rules'
import { type SequenceRange } from '../consumer/stream-position.rules'
import { decodeEvent } from '../envelope/decode-event'
import { type EventEnvelope } from '../envelope/event-envelope'
import { record } from '../spec/consumer-under-test'
import { createCourse, type LiveState } from './course'

const key = { source: 'sales', stream: 'a' }

function event(sequence: number, id: string = newId()): EventEnvelope {
  const decoded = decodeEvent(record('a', sequence, { id }))
  if (!decoded.readable) throw new Error(decoded.reason)
  return decoded.event
}

function live(sequence: number, more: Partial<LiveState> & { missing?: SequenceRange[] } = {}): LiveState {
  const { missing = [], discarded = new Set(), redriven = new Set() } = more
  const positions = new Map([[keyText(key), { ...key, sequence, missing, parked: false }]])
  return { positions, discarded, redriven }
}

const numbers = (events: EventEnvelope[]) => events.map(({ sequence }) => sequence)

test('what the live consumer has not heard is held until it has, and then comes in order', () => {
  const course = createCourse()
  expect(numbers(course.due([event(1), event(2), event(3)], live(1)))).toEqual([1])
  expect(course.overtaken(live(1))).toEqual([])
  expect(numbers(course.overtaken(live(3)))).toEqual([2, 3])
  expect(course.shortfalls(live(3))).toEqual([])
})

test('a repeat is passed over, whether the id or the number comes again', () => {
  const course = createCourse()
  const first = event(1)
  expect(numbers(course.due([first, first, event(1), event(2)], live(2)))).toEqual([1, 2])
  expect(course.due([first, event(2)], live(2))).toEqual([])
})

test('what the live consumer never got is not applied, and what it got late comes as late', () => {
  const course = createCourse()
  const events = [event(1), event(3), event(2)]
  expect(numbers(course.due(events, live(3, { missing: [{ from: 2, to: 2 }] })))).toEqual([1, 3])
  expect(numbers(course.overtaken(live(3)))).toEqual([2])
  expect(course.shortfalls(live(3))).toEqual([])
})

test('what was given up counts as heard and has no effect; what was redriven has, though its number was taken', () => {
  const course = createCourse()
  const [poison, real] = [event(2), event(2)]
  const acts = { discarded: new Set([poison.id]), redriven: new Set([real.id]) }
  const applied = course.due([event(1), poison, real, real, event(3)], live(3, acts))
  expect(applied.map(({ id }) => id)).not.toContain(poison.id)
  expect(numbers(applied)).toEqual([1, 2, 3])
  expect(course.shortfalls(live(3, acts))).toEqual([])
})

test('events that the topics no longer hold are missed', () => {
  const course = createCourse()
  course.due([event(3)], live(3))
  expect(course.shortfalls(live(3))).toEqual([{ ...key, missing: 2 }])
  const redriven = new Set([newId()])
  expect(course.shortfalls(live(0, { redriven }))).toMatchObject([{ source: 'the parking', missing: 1 }])
})

test('a live consumer that is far behind is waited for by a person, not in memory', () => {
  const course = createCourse(2)
  expect(() => course.due([event(1), event(2), event(3)], live(0))).toThrow(
    /has not heard more than 2 events .* let it catch up/,
  )
})
