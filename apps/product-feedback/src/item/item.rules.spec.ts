import { newId } from '@customer-graph/glossary'
import { type FeedbackItem } from './item'
import { decline, plan, ship, start, statusesAfter } from './item.rules'

const now = new Date('2026-11-23T09:00:00Z')
const asked: FeedbackItem = {
  id: newId(),
  title: 'Single sign-on',
  area: 'sign-in',
  targetOn: null,
  status: 'new',
}
const planned: FeedbackItem = { ...asked, status: 'planned', targetOn: '2027-02-15' }
const started: FeedbackItem = { ...planned, status: 'in-progress' }

describe('an item', () => {
  test('that is new gets a place on the roadmap', () => {
    expect(plan(asked, '2027-02-15')).toEqual({ accepted: true, value: planned })
  })

  test('that is planned can be planned anew, for another day', () => {
    expect(plan(planned, '2027-03-01')).toMatchObject({ accepted: true, value: { targetOn: '2027-03-01' } })
  })

  test('keeps its target date when it ships', () => {
    expect(ship(started, now)).toMatchObject({
      value: { status: 'shipped', shippedAt: now, targetOn: '2027-02-15' },
    })
  })

  test('cannot ship before work on it began; the refusal says what it can become', () => {
    expect(ship(planned, now)).toMatchObject({
      refusal: {
        code: 'WRONG_STATE',
        state: 'planned',
        message: expect.stringContaining('in-progress or declined'),
      },
    })
  })

  test('is declined with its reason', () => {
    expect(decline(asked, 'too narrow')).toMatchObject({
      value: { status: 'declined', declineReason: 'too narrow' },
    })
  })

  test('that was declined and is planned after all loses the reason', () => {
    const declined: FeedbackItem = { ...asked, status: 'declined', declineReason: 'too narrow' }
    expect(plan(declined, null)).toEqual({ accepted: true, value: { ...asked, status: 'planned' } })
    expect(start(declined)).toMatchObject({ accepted: false })
  })

  test('that shipped stays shipped', () => {
    expect(statusesAfter.shipped).toEqual([])
  })
})
