import { dealLost, dealMoved, dealOpened, dealWon } from '@customer-graph/contracts-sales'
import { type EventEnvelope } from '@customer-graph/events'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'
import { dealSteps } from './deal-fact.rules'
import { concerned, fold } from './fold-facts.rules'

const told = (...events: EventEnvelope[]) => fold(concerned(events, dealSteps), new Map())[0]

const openedAt = new Date('2026-09-01T08:00:00.000Z')
const opened = eventOf(dealOpened, dealOpened.example, { time: openedAt })
const moved = eventOf(dealMoved, dealMoved.example)
const won = eventOf(dealWon, dealWon.example)
const lost = eventOf(dealLost, dealLost.example)

test('a deal is followed from its opening until it is won', () => {
  expect(told(opened)).toMatchObject({
    stage: 'prospecting',
    openedAt,
    value: null,
    engagedAt: null,
    closedAt: null,
  })
  expect(told(opened, moved)).toMatchObject({
    stage: 'engaging',
    engagedAt: new Date('2026-09-01T09:00:00.000Z'),
  })
  expect(told(opened, moved, won)).toMatchObject({
    stage: 'won',
    openedAt,
    value: { amountMinor: 482_100, currency: 'USD' },
    closedAt: new Date('2026-11-20T15:30:00.000Z'),
  })
})

test('a lost deal has no agreed value of its own', () => {
  expect(told(opened, lost)).toMatchObject({
    stage: 'lost',
    value: null,
    closedAt: new Date('2026-10-02T10:00:00.000Z'),
  })
})

test('an imported deal whose winning is all that was announced counts as won', () => {
  expect(told(won)).toMatchObject({ stage: 'won', openedAt: won.time })
})

test('what was known before a batch is carried on', () => {
  const before = told(opened, moved)!
  const [after] = fold(concerned([won], dealSteps), new Map([[before.dealId, before]]))
  expect(after).toEqual(told(opened, moved, won))
})

test('data that breaks its contract is an error, not a wrong number', () => {
  expect(() => told({ ...won, data: { dealId: 'x' } })).toThrow()
})
