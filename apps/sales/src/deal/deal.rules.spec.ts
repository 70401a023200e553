import { newId } from '@customer-graph/glossary'
import { type HandoffPacket } from '../packet/packet'
import { type Deal, type OpenDeal } from './deal'
import { lose, move, open, stagesAfter, win } from './deal.rules'

const monday = new Date('2026-11-23T09:00:00Z')
const friday = new Date('2026-11-27T09:00:00Z')
const value = { amountMinor: 482_100, currency: 'USD' }

const prospecting: OpenDeal = {
  id: newId(),
  customerId: newId(),
  kind: 'new',
  stage: 'prospecting',
  sellerId: null,
  productId: null,
  value: null,
  engagedAt: null,
  externalRef: null,
}
const engaging: OpenDeal = { ...prospecting, stage: 'engaging', engagedAt: monday }
const won: Deal = { ...engaging, stage: 'won', value, closedAt: friday, commission: null }

const packet: HandoffPacket = {
  version: 1,
  goals: ['Answer within a day'],
  successCriteria: [{ measure: 'first response', target: '8 hours', dueOn: null }],
  stakeholders: [
    { contactId: newId(), role: 'champion' },
    { contactId: newId(), role: 'economic-buyer' },
  ],
  promises: [],
  nothingPromised: true,
}

describe('opening a deal', () => {
  test('as prospecting leaves open when work with the customer begins', () => {
    expect(open(prospecting, monday)).toMatchObject({ accepted: true, value: { engagedAt: null } })
  })

  test('as engaging begins the sales cycle now', () => {
    expect(open(engaging, monday)).toMatchObject({ accepted: true, value: { engagedAt: monday } })
  })

  test('as won is refused, together with whatever else is wrong', () => {
    const decision = open(
      { ...prospecting, stage: 'won', value: { amountMinor: -1, currency: 'USD' } },
      monday,
    )
    expect(decision).toMatchObject({
      refusal: { problems: [{ path: 'value.amountMinor' }, { path: 'stage' }] },
    })
  })
})

describe('moving a deal', () => {
  test('to engaging begins the sales cycle', () => {
    expect(move(prospecting, 'engaging', friday)).toMatchObject({
      value: { stage: 'engaging', engagedAt: friday },
    })
  })

  test('back and forth keeps the day on which the cycle began', () => {
    const back = move(engaging, 'prospecting', friday)
    expect(back).toMatchObject({ value: { stage: 'prospecting', engagedAt: monday } })
    expect(move({ ...engaging, stage: 'prospecting' }, 'engaging', friday)).toMatchObject({
      value: { engagedAt: monday },
    })
  })

  test('to won points to the mutation that wins', () => {
    expect(move(engaging, 'won', friday)).toMatchObject({
      refusal: { code: 'WRONG_STATE', message: expect.stringContaining('winDeal') },
    })
  })

  test('is over once it is closed', () => {
    expect(move(won, 'engaging', friday)).toMatchObject({ refusal: { code: 'WRONG_STATE', state: 'won' } })
  })
})

describe('winning a deal', () => {
  test('with a complete packet closes it now, at the agreed value', () => {
    expect(win(engaging, packet, value, friday)).toMatchObject({
      accepted: true,
      value: { stage: 'won', value, closedAt: friday },
    })
  })

  test('is refused while the packet is incomplete, naming all that is missing', () => {
    expect(win(engaging, { ...packet, goals: [], stakeholders: [] }, value, friday)).toMatchObject({
      refusal: {
        code: 'PACKET_INCOMPLETE',
        missing: [
          { path: 'goals' },
          { path: 'stakeholders.champion' },
          { path: 'stakeholders.economic-buyer' },
        ],
      },
    })
  })

  test('is refused straight from prospecting, naming what is possible instead', () => {
    expect(win(prospecting, packet, value, friday)).toMatchObject({
      refusal: { code: 'WRONG_STATE', message: expect.stringContaining('engaging or lost') },
    })
  })

  test('twice is refused', () => {
    expect(win(won, packet, value, friday)).toMatchObject({ refusal: { state: 'won' } })
  })

  test('for a negative amount is refused', () => {
    expect(win(engaging, packet, { amountMinor: -1, currency: 'USD' }, friday)).toMatchObject({
      refusal: { code: 'INVALID_INPUT' },
    })
  })
})

test('a lost deal keeps its reason and cannot be lost again', () => {
  const lost = lose(engaging, 'price', friday)
  expect(lost).toMatchObject({ value: { stage: 'lost', lostReason: 'price', closedAt: friday } })
  expect(lost.accepted && lose(lost.value, null, friday)).toMatchObject({ refusal: { state: 'lost' } })
})

test('every stage that a stage may lead to exists, and closed stages lead nowhere', () => {
  for (const next of Object.values(stagesAfter))
    for (const stage of next) expect(stagesAfter).toHaveProperty(stage)
  expect([stagesAfter.won, stagesAfter.lost]).toEqual([[], []])
})
