import { type PersonId } from '@customer-graph/glossary'
import { type Handoff, type HandoffId } from './handoff'
import { claimed, mira, tomas } from './handoffs-for-tests'
import { planReassignment, problemsOfReassignment, type Reassignment } from './reassignment.rules'

const jonas = '019a9f10-0000-7000-8000-000000000033' as PersonId
const handoff = (day: number, change: Partial<typeof claimed> = {}): Handoff => ({
  ...claimed,
  id: `019a9f10-0000-7000-8000-0000000001${10 + day}` as HandoffId,
  wonAt: new Date(Date.UTC(2026, 10, day)),
  ...change,
})
const all: Reassignment = { fromId: tomas, toIds: [mira, jonas], handoffIds: null, reason: null }

test('given a leaver’s handoffs, when they are given to two, then each gets every other one, the oldest first', () => {
  const outcomes = planReassignment(all, [handoff(3), handoff(1), handoff(2)])
  expect(
    outcomes.map(({ handoff, to }) => [handoff?.wonAt.getUTCDate(), to, handoff?.successManagerId]),
  ).toEqual([
    [1, mira, mira],
    [2, jonas, jonas],
    [3, mira, mira],
  ])
})

test('given one that cannot be given, then it says why, takes nobody’s turn, and the rest is done', () => {
  const stranger = '019a9f10-0000-7000-8000-000000000199' as HandoffId
  const known = [handoff(1), handoff(2, { successManagerId: jonas }), handoff(3)]
  const outcomes = planReassignment(
    { ...all, handoffIds: [...known.map(({ id }) => id), stranger, stranger] },
    known,
  )
  expect(outcomes.map(({ to, refusal }) => to ?? refusal?.code)).toEqual([
    mira,
    'WRONG_STATE',
    jonas,
    'NOT_FOUND',
  ])
})

test.each<[string, Partial<Reassignment>, string]>([
  ['nobody takes over', { toIds: [] }, 'toIds'],
  ['the leaver is to take over', { toIds: [tomas] }, 'toIds'],
  ['too many take over', { toIds: Array.from({ length: 51 }, () => mira) }, 'toIds'],
  ['too many handoffs are named', { handoffIds: Array.from({ length: 3 }, () => claimed.id) }, 'handoffIds'],
])('given %s, then nothing is tried', (_what, change, path) => {
  expect(problemsOfReassignment({ ...all, ...change }, 2)).toMatchObject([{ path }])
})

test('given a sound wish, then there is no problem', () => {
  expect(problemsOfReassignment(all, 2)).toEqual([])
})
