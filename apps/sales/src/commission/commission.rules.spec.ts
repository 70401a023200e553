import { newId, type PersonId } from '@customer-graph/glossary'
import { type CommissionPlan } from './commission'
import { commissionOf, setPlan } from './commission.rules'

const now = new Date('2026-11-23T09:00:00Z')
const sellerId = newId<'Person'>() as PersonId
const plan = (basisPoints: number): CommissionPlan => ({ sellerId, version: 1, basisPoints, setAt: now })
const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' })

test.each([
  ['five percent', 500, 482_100, 24_105],
  ['half a cent is rounded up', 50, 100, 1],
  ['less than half a cent is nothing', 49, 100, 0],
  ['no commission is nothing, not unknown', 0, 482_100, 0],
  ['an amount beyond what a number multiplies exactly', 9_999, 9_007_199_254_740_991, 9_006_298_534_815_517],
])('%s', (_case, basisPoints, value, earned) => {
  expect(commissionOf(plan(basisPoints), usd(value))).toEqual(usd(earned))
})

test('without a plan it is not known what a deal earns', () => {
  expect(commissionOf(null, usd(482_100))).toBeNull()
})

test('another share is another version, the same share is the same plan', () => {
  const first = setPlan(null, { sellerId, basisPoints: 500 }, now)
  expect(first).toMatchObject({ value: { version: 1, basisPoints: 500 } })
  expect(setPlan(plan(500), { sellerId, basisPoints: 500 }, now)).toEqual({
    accepted: true,
    value: plan(500),
  })
  expect(setPlan(plan(500), { sellerId, basisPoints: 0 }, now)).toMatchObject({ value: { version: 2 } })
})

test.each([-1, 10_001, 0.5])('a share of %s basis points is refused', (basisPoints) => {
  expect(setPlan(null, { sellerId, basisPoints }, now)).toMatchObject({
    refusal: { problems: [{ path: 'basisPoints' }] },
  })
})
