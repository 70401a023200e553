import { type HandoffState, type StateEntry } from './handoff'
import { offered, tomas } from './handoffs-for-tests'
import { returnsWithOffers, staysOf, timeInStates } from './state-history.rules'

const entry = (state: HandoffState, round: number, since: string): StateEntry => ({
  handoffId: offered.id,
  state,
  round,
  since: new Date(`2026-11-20T${since}Z`),
  by: tomas,
})
const entries = [
  entry('offered', 1, '10:00:00'),
  entry('claimed', 1, '10:30:00'),
  entry('returned', 1, '11:00:00'),
  entry('offered', 2, '12:00:00'),
]
const at = (time: string) => new Date(`2026-11-20T${time}Z`)
const hour = 3_600_000

test('a stay lasts until the next state begins, the present one until now', () => {
  expect(
    staysOf(entries, at('14:00:00')).map(({ state, until, lastedMs }) => [state, until, lastedMs / hour]),
  ).toEqual([
    ['offered', at('10:30:00'), 0.5],
    ['claimed', at('11:00:00'), 0.5],
    ['returned', at('12:00:00'), 1],
    ['offered', null, 2],
  ])
})

test('time in a state is summed over all rounds', () => {
  expect(timeInStates(staysOf(entries, at('14:00:00')))).toEqual([
    { state: 'offered', entered: 2, lastedMs: 2.5 * hour },
    { state: 'claimed', entered: 1, lastedMs: 0.5 * hour },
    { state: 'returned', entered: 1, lastedMs: hour },
  ])
})

test('a completed handoff is over: no time is counted after it', () => {
  const stays = staysOf(
    [...entries, entry('accepted', 2, '12:30:00'), entry('completed', 2, '13:00:00')],
    at('20:00:00'),
  )
  expect(stays.at(-1)).toMatchObject({ state: 'completed', until: null, lastedMs: 0 })
  expect(stays.reduce((sum, stay) => sum + stay.lastedMs, 0)).toBe(3 * hour)
})

test('a return knows when the handoff was offered again', () => {
  const returned = (round: number) => ({
    handoffId: offered.id,
    round,
    returnedAt: at('11:00:00'),
    by: tomas,
    reasons: [],
  })
  expect(
    returnsWithOffers([returned(1), returned(2)], entries).map(({ offeredAgainAt }) => offeredAgainAt),
  ).toEqual([at('12:00:00'), null])
})
