import { definitionRule, type DefinitionRule, evaluate, publishedRule } from './definition'

const onboarded: DefinitionRule = {
  all: [{ known: 'kickoffReachedAt' }, { fact: 'firstValueConfirmedByCustomer', is: true }],
}

describe('evaluating a definition', () => {
  test('holds when all its conditions do, and says what was found', () => {
    const verdict = evaluate(onboarded, {
      kickoffReachedAt: '2026-11-20',
      firstValueConfirmedByCustomer: true,
    })
    expect(verdict).toEqual({
      holds: true,
      evidence: [
        { condition: 'kickoffReachedAt is known', found: '2026-11-20', holds: true },
        { condition: 'firstValueConfirmedByCustomer is true', found: 'true', holds: true },
      ],
    })
  })

  test('that does not hold still gives the evidence for every condition', () => {
    const verdict = evaluate(onboarded, {})
    expect(verdict.holds).toBe(false)
    expect(verdict.evidence.map(({ found }) => found)).toEqual(['not known', 'not known'])
  })

  test('never takes an unknown number for one that is large or small enough', () => {
    expect(evaluate({ fact: 'logins', atLeast: 0 }, {}).holds).toBe(false)
    expect(evaluate({ fact: 'logins', atMost: 0 }, { logins: null }).holds).toBe(false)
  })

  test('includes the borders of atLeast and atMost', () => {
    expect(evaluate({ fact: 'logins', atLeast: 3 }, { logins: 3 }).holds).toBe(true)
    expect(evaluate({ fact: 'logins', atMost: 3 }, { logins: 4 }).holds).toBe(false)
  })

  test('combines any and not', () => {
    const rule: DefinitionRule = { any: [{ not: { known: 'cancelledAt' } }, { fact: 'seats', atLeast: 10 }] }
    expect(evaluate(rule, { cancelledAt: '2026-01-01', seats: 10 }).holds).toBe(true)
    expect(evaluate(rule, { cancelledAt: '2026-01-01', seats: 9 }).holds).toBe(false)
  })
})

test('a rule with an unknown or an empty condition does not parse', () => {
  expect(definitionRule.safeParse({ all: [] }).success).toBe(false)
  expect(definitionRule.safeParse({ fact: 'seats', above: 3 }).success).toBe(false)
  expect(definitionRule.safeParse(onboarded).success).toBe(true)
})

describe('a rule with an operator that came later than its reader', () => {
  const within = { fact: 'daysSinceSigned', within: 30 }

  test.each([
    ['alone', within],
    ['among others', { all: [{ known: 'kickoffReachedAt' }, within] }],
    ['as one of several ways', { any: [{ known: 'kickoffReachedAt' }, within] }],
    ['denied', { not: within }],
    ['as a new way to combine', { atLeastTwo: [{ known: 'kickoffReachedAt' }] }],
  ])('%s concludes nothing, and is kept as it was published', (_where, rule) => {
    expect(publishedRule.parse(rule)).toEqual(rule)
    expect(evaluate(rule, { kickoffReachedAt: '2026-11-20', daysSinceSigned: 10 })).toMatchObject({
      holds: false,
      evidence: [{ found: 'not evaluated' }],
    })
  })
})
