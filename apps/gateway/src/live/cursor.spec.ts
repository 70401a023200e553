import { activityNumber } from '../spec/activity'
import { cursorOf, isBefore, readCursor } from './cursor'

test('a cursor comes back as it was told', () => {
  const activity = activityNumber(7)
  expect(readCursor(cursorOf(activity))).toEqual({ at: activity.heardAt, positions: activity.positions })
})

test.each([[''], ['e7'], ['bnVsbA'], [Buffer.from('[1,{"a":"-1"}]').toString('base64url')], ['[1,{}]']])(
  '%j is no cursor',
  (text) => expect(readCursor(text)).toBeNull(),
)

test('offsets are compared as numbers of any size, each place by itself', () => {
  const cursor = { at: 0, positions: { 'sales.events/0': '10000000000000000000' } }
  const known = (place: string, offset: string) => isBefore({ ...activityNumber(1), place, offset }, cursor)
  expect([
    known('sales.events/0', '9'),
    known('sales.events/0', '10000000000000000000'),
    known('sales.events/0', '10000000000000000001'),
    known('sales.events/1', '1'),
  ]).toEqual([true, true, false, false])
})
