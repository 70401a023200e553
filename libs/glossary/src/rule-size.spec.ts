import { evaluate, type PublishedRule } from './definition'
import { beyondRuleLimits, ruleLimits } from './rule-size'

const known = { known: 'kickoffReachedAt' }
const nested = (levels: number): PublishedRule => {
  let rule: PublishedRule = known
  for (let level = 1; level < levels; level++) rule = { not: rule }
  return rule
}
const wide = (conditions: number): PublishedRule => ({ all: Array.from({ length: conditions }, () => known) })

test('a rule may be as deep and as wide as it may be', () => {
  expect(beyondRuleLimits(nested(ruleLimits.depth))).toBeNull()
  expect(beyondRuleLimits(wide(ruleLimits.conditions))).toBeNull()
})

test.each([
  ['one level more', nested(ruleLimits.depth + 1), 'levels'],
  ['100,000 levels', nested(100_000), 'levels'],
  ['one condition more', wide(ruleLimits.conditions + 1), 'conditions'],
  ['lists that hold as many again', { all: [wide(150), { any: [wide(150)] }] }, 'conditions'],
])('%s is more than can be read, and concludes nothing', (_what, rule, says) => {
  expect(beyondRuleLimits(rule)).toContain(says)
  expect(evaluate(rule, { kickoffReachedAt: '2026-11-20' }).holds).toBe(false)
})
