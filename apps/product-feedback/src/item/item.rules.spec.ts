import { type Decision, newId, type WrongState } from '@customer-graph/glossary'
import { evolve, type FeedbackItem, type ItemEvent } from './item'
import { decline, plan, ship, start, statusesAfter } from './item.rules'

const now = new Date('2026-11-23T09:00:00Z')
const asked: FeedbackItem = {
  id: newId(),
  title: 'Single sign-on',
  area: 'sign-in',
  targetOn: null,
  status: 'new',
}

/** What a decision makes of an item, or the refusal. */
const made = (item: FeedbackItem, decision: Decision<ItemEvent[], WrongState>) =>
  decision.accepted ? decision.value.reduce(evolve, item) : decision.refusal

/** The item after everything that happened to it. */
const after = (...events: ItemEvent[]): FeedbackItem => events.reduce(evolve, asked)

const planned = after({ what: 'planned', at: now, targetOn: '2027-02-15' })
const started = after({ what: 'planned', at: now, targetOn: '2027-02-15' }, { what: 'started', at: now })
const declined = after({ what: 'declined', at: now, reason: 'too narrow' })

describe('an item', () => {
  test('that is new gets a place on the roadmap', () => {
    expect(made(asked, plan(asked, '2027-02-15', now))).toEqual({
      ...asked,
      status: 'planned',
      targetOn: '2027-02-15',
    })
  })

  test('that is planned can be planned anew, for another day', () => {
    expect(made(planned, plan(planned, '2027-03-01', now))).toEqual({ ...planned, targetOn: '2027-03-01' })
  })

  test('keeps its target date when it ships', () => {
    expect(made(started, ship(started, now))).toEqual({
      ...planned,
      status: 'shipped',
      shippedAt: now,
    })
  })

  test('cannot ship before work on it began; the refusal says what it can become', () => {
    expect(made(planned, ship(planned, now))).toMatchObject({
      code: 'WRONG_STATE',
      state: 'planned',
      message: expect.stringContaining('in-progress or declined'),
    })
  })

  test('is declined with its reason', () => {
    expect(made(asked, decline(asked, 'too narrow', now))).toEqual({
      ...asked,
      status: 'declined',
      declineReason: 'too narrow',
    })
  })

  test('that was declined and is planned after all loses the reason', () => {
    expect(made(declined, plan(declined, null, now))).toEqual({ ...asked, status: 'planned' })
    expect(start(declined, now)).toMatchObject({ accepted: false })
  })

  test('that shipped stays shipped', () => {
    expect(statusesAfter.shipped).toEqual([])
    const shipped = evolve(started, { what: 'shipped', at: now })
    expect(made(shipped, decline(shipped, 'too late', now))).toMatchObject({ state: 'shipped' })
  })
})
