import { type DeliveredRecord } from '../bus/event-bus'
import { type EventEnvelope } from '../envelope/event-envelope'
import { splitAround } from './split-batch.rules'

const record = (key: string, id: string): DeliveredRecord => ({
  key,
  headers: { ce_id: id },
  value: '',
  topic: 't',
  partition: 0,
  offset: '0',
})
const batch = [record('a', '1'), record('b', '2'), record('a', '3'), record('b', '4'), record('a', '5')]
const ids = (parts: DeliveredRecord[][]) =>
  parts.map((part) => part.map(({ headers }) => headers.ce_id).join(''))

test('a known culprit goes after everything that is not behind it in its stream', () => {
  expect(ids(splitAround(batch, { id: '3' } as EventEnvelope))).toEqual(['124', '3', '5'])
})

test('without a known culprit each half is tried', () => {
  expect(ids(splitAround(batch, null))).toEqual(['123', '45'])
})

test('every part is smaller than the whole, so the search ends', () => {
  for (const { headers } of batch)
    for (const part of splitAround(batch, { id: headers.ce_id } as EventEnvelope))
      expect(part.length).toBeLessThan(batch.length)
})
