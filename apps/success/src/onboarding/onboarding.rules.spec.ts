import { customerId, offered, wonAt } from '../handoff/handoffs-for-tests'
import { evolve, type Onboarding, type OnboardingId } from './onboarding'
import { begin, complete, type Definition, factsOf, judge, reach } from './onboarding.rules'

const now = new Date('2026-12-01T12:00:00Z')
const soon = new Date('2026-12-02T12:00:00Z')
const fresh = begin({
  id: '019a9f10-0000-7000-8000-000000000040' as OnboardingId,
  customerId,
  handoffId: offered.id,
  signedAt: wonAt,
  startedAt: wonAt,
})
const definition: Definition = {
  version: 3,
  text: 'The kick-off was held and the customer confirmed the first value.',
  rule: {
    all: [
      { known: 'kickoffReachedAt' },
      { known: 'firstValueReachedAt' },
      { fact: 'firstValueConfirmedByCustomer', is: true },
    ],
  },
}
const reached = (onboarding: Onboarding, key: string, confirmedByCustomer = false, at = now): Onboarding => {
  const decision = reach(onboarding, { key, reachedAt: at, confirmedByCustomer }, at)
  if (!decision.accepted || !decision.value.length) throw new Error(`${key} was not reached`)
  return decision.value.reduce(evolve, onboarding)
}

const completed = (onboarding: Onboarding, at: Date): Onboarding => {
  const decision = complete(onboarding, definition, at)
  if (!decision.accepted) throw new Error(decision.refusal.message)
  return decision.value.reduce(evolve, onboarding)
}

describe('milestones', () => {
  test('given a new onboarding, when a milestone is reached, then only that one is', () => {
    expect(
      reached(fresh, 'kickoff').milestones.map(({ key, reachedAt, confirmedAt }) => [
        key,
        reachedAt,
        confirmedAt,
      ]),
    ).toEqual([
      ['kickoff', now, null],
      ['data-in', null, null],
      ['first-value', null, null],
    ])
  })
  test('given it was reached, when it is reported again, then nothing changes and its instant is kept', () => {
    const again = reach(
      reached(fresh, 'kickoff'),
      { key: 'kickoff', reachedAt: soon, confirmedByCustomer: false },
      soon,
    )
    expect(again).toEqual({ accepted: true, value: [] })
  })
  test('given it was reached, when the customer confirms it later, then both instants are known', () => {
    const confirmed = reached(reached(fresh, 'kickoff'), 'kickoff', true, soon)
    expect(confirmed.milestones[0]).toMatchObject({ reachedAt: now, confirmedAt: soon })
  })
  test('given a wrong name and a future instant, when it is reported, then both are said, with the names there are', () => {
    const wrong = reach(fresh, { key: 'party', reachedAt: soon, confirmedByCustomer: false }, now)
    expect(wrong).toMatchObject({
      refusal: {
        code: 'INVALID_INPUT',
        message: expect.stringContaining('kickoff, data-in, first-value'),
        problems: [{ path: 'milestone' }, { path: 'reachedAt' }],
      },
    })
  })
  test('given an instant before the deal was won, when it is reported, then that is refused', () => {
    const before = new Date(wonAt.getTime() - 1)
    expect(reach(fresh, { key: 'kickoff', reachedAt: before, confirmedByCustomer: true }, now)).toMatchObject(
      {
        refusal: { problems: [{ path: 'reachedAt' }] },
      },
    )
  })
})

describe('facts', () => {
  test('given milestones, then a definition can ask when each was reached and whether it was confirmed', () => {
    expect(factsOf(reached(reached(fresh, 'kickoff'), 'first-value', true), now)).toEqual({
      kickoffReachedAt: now.toISOString(),
      kickoffConfirmedByCustomer: false,
      dataInReachedAt: null,
      dataInConfirmedByCustomer: null,
      firstValueReachedAt: now.toISOString(),
      firstValueConfirmedByCustomer: true,
      daysSinceSigned: 10,
    })
  })
  test('given an earlier instant, then what came later is not known yet', () => {
    const confirmed = reached(reached(fresh, 'kickoff'), 'kickoff', true, soon)
    expect(factsOf(confirmed, now)).toMatchObject({
      kickoffReachedAt: now.toISOString(),
      kickoffConfirmedByCustomer: false,
    })
    expect(factsOf(confirmed, wonAt)).toMatchObject({
      kickoffReachedAt: null,
      kickoffConfirmedByCustomer: null,
      daysSinceSigned: 0,
    })
  })
})

describe('the verdict', () => {
  const onboarded = reached(reached(fresh, 'kickoff'), 'first-value', true)

  test('given everything the definition asks, when it is completed, then the verdict is kept with version and evidence', () => {
    expect(completed(onboarded, soon)).toMatchObject({
      state: 'completed',
      completedAt: soon,
      completedBecause: {
        holds: true,
        definitionVersion: 3,
        evidence: [{ holds: true }, { holds: true }, { holds: true }],
      },
    })
  })
  test('given something is missing, when it is completed, then the refusal lists exactly what does not hold', () => {
    expect(complete(reached(fresh, 'first-value'), definition, now)).toMatchObject({
      refusal: {
        code: 'NOT_ONBOARDED',
        definitionVersion: 3,
        missing: [
          { condition: 'kickoffReachedAt is known', found: 'not known', holds: false },
          { condition: 'firstValueConfirmedByCustomer is true', found: 'false', holds: false },
        ],
      },
    })
  })
  test('given no definition is in force, when it is completed, then that is what is missing', () => {
    expect(complete(onboarded, null, now)).toMatchObject({
      refusal: {
        code: 'NOT_ONBOARDED',
        definitionVersion: null,
        message: expect.stringContaining('in force'),
      },
    })
  })
  test('given it is completed, when it is completed again or the definition changes, then it stays as it was', () => {
    const done = completed(onboarded, now)
    expect(complete(done, { ...definition, version: 4, rule: { known: 'dataInReachedAt' } }, soon)).toEqual({
      accepted: true,
      value: [],
    })
    expect(reach(done, { key: 'data-in', reachedAt: now, confirmedByCustomer: false }, soon)).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'completed' },
    })
  })
  test('given a newer version, when it is asked, then the verdict is by that version', () => {
    expect(
      judge(onboarded, { ...definition, version: 4, rule: { known: 'dataInReachedAt' } }, soon),
    ).toMatchObject({
      holds: false,
      definitionVersion: 4,
      asOf: soon,
    })
  })
})
