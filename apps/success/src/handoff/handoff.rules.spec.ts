import {
  accept,
  amend,
  claim,
  complete,
  contact,
  offer,
  reassign,
  sendBack,
  statesAfter,
} from './handoff.rules'
import { accepted, claimed, later, mira, offered, returned, tomas, wonAt } from './handoffs-for-tests'

const afterwards = new Date('2026-11-24T09:00:00Z')
const unclear = { code: 'goals-unclear' as const, note: null }

describe('offering', () => {
  test('given a won deal, when it is offered, then it waits in round 1 for somebody to claim it', () => {
    const { state: _, round: __, successManagerId: ___, firstContact: ____, ...deal } = offered
    expect(offer(deal)).toEqual(offered)
  })
})

describe('claiming', () => {
  test('given an offered handoff, when somebody claims it, then it is theirs', () => {
    expect(claim(offered, tomas)).toEqual({ accepted: true, value: claimed })
  })
  test('given a handoff of mine, when I claim it again, then nothing changes', () => {
    expect(claim(claimed, tomas)).toEqual({ accepted: true, value: null })
  })
  test('given a handoff of mine that is offered again, when I claim it, then it is claimed', () => {
    expect(claim({ ...offered, round: 2, successManagerId: tomas }, tomas)).toMatchObject({
      value: { state: 'claimed', round: 2 },
    })
  })
  test.each([claimed, returned, accepted])(
    'given a handoff that is $state by another, when I claim it, then I am told who has it',
    (handoff) => {
      expect(claim(handoff, mira)).toMatchObject({
        accepted: false,
        refusal: { code: 'WRONG_STATE', message: expect.stringContaining(tomas) },
      })
    },
  )
  test.each([returned, accepted])(
    'given a handoff of mine that is $state, when I claim it, then that is refused',
    (handoff) => {
      expect(claim(handoff, tomas)).toMatchObject({ accepted: false, refusal: { state: handoff.state } })
    },
  )
})

describe('accepting', () => {
  test('given a claimed handoff, when it is accepted, then it waits for first contact', () => {
    expect(accept(claimed, later)).toEqual({ accepted: true, value: accepted })
  })
  test('given a handoff that is offered again to me, when it is accepted, then no second claim is needed', () => {
    expect(accept({ ...offered, round: 2, successManagerId: tomas }, later)).toMatchObject({
      value: { state: 'accepted', round: 2 },
    })
  })
  test('given a handoff that nobody claimed, when it is accepted, then the refusal says to claim it first', () => {
    expect(accept(offered, later)).toMatchObject({
      accepted: false,
      refusal: { state: 'offered', message: expect.stringContaining('Claim it') },
    })
  })
  test.each([returned, accepted])(
    'given a handoff that is $state, when it is accepted, then that is refused',
    (handoff) => {
      expect(accept(handoff, later)).toMatchObject({
        accepted: false,
        refusal: { code: 'WRONG_STATE', state: handoff.state },
      })
    },
  )
})

describe('sending back', () => {
  test('given a claimed handoff, when it is sent back with a reason, then it is with sales', () => {
    expect(sendBack(claimed, [{ code: 'other', note: 'no target' }], later)).toEqual({
      accepted: true,
      value: { handoff: returned, reasons: [{ code: 'other', note: 'no target' }] },
    })
  })
  test('given no reason, when it is sent back, then one is asked for', () => {
    expect(sendBack(claimed, [], later)).toMatchObject({ refusal: { problems: [{ path: 'reasons' }] } })
  })
  test('given several wrong reasons, when it is sent back, then every problem is listed at once', () => {
    const reasons = [unclear, { code: 'other' as const, note: null }, unclear]
    expect(sendBack(claimed, reasons, later)).toMatchObject({
      refusal: {
        code: 'INVALID_INPUT',
        problems: [{ path: 'reasons.1.note' }, { path: 'reasons.2.code' }],
      },
    })
  })
  test.each([offered, returned, accepted])(
    'given a handoff that is $state, when it is sent back, then that is refused',
    (handoff) => {
      expect(sendBack(handoff, [unclear], later)).toMatchObject({
        refusal: { code: 'WRONG_STATE', state: handoff.state },
      })
    },
  )
})

describe('an amended packet', () => {
  test('given a returned handoff, when its packet is amended, then it is offered again in the next round to whoever returned it', () => {
    expect(amend(returned, 2, afterwards)).toEqual({
      ...offered,
      round: 2,
      packetVersion: 2,
      offeredAt: afterwards,
      successManagerId: tomas,
    })
  })
  test('given the clock of sales is behind, when its amendment arrives, then the offer is not before the return', () => {
    expect(amend(returned, 2, wonAt)).toMatchObject({ offeredAt: later })
  })
  test.each([1, 0])(
    'given version %s is known already, when it arrives again, then nothing changes',
    (version) => {
      expect(amend(returned, version, afterwards)).toBeNull()
    },
  )
  test('given an accepted handoff, when its packet is amended, then only the packet is newer', () => {
    expect(amend(accepted, 2, afterwards)).toEqual({ ...accepted, packetVersion: 2 })
  })
})

describe('first contact', () => {
  test.each([claimed, returned, accepted])(
    'given a handoff that is $state, when first contact is made, then it is on record',
    (handoff) => {
      expect(contact(handoff, later, 'went well', later)).toEqual({
        accepted: true,
        value: { ...handoff, firstContact: { at: later, note: 'went well' } },
      })
    },
  )
  test('given nobody claimed it, when first contact is recorded, then the refusal says to claim it first', () => {
    expect(contact(offered, later, null, later)).toMatchObject({
      refusal: { code: 'WRONG_STATE', message: expect.stringContaining('Claim it') },
    })
  })
  test('given first contact is on record, when it is recorded again, then that is refused', () => {
    const contacted = { ...claimed, firstContact: { at: later, note: null } }
    expect(contact(contacted, later, null, later)).toMatchObject({ refusal: { code: 'WRONG_STATE' } })
  })
  test.each([
    ['in the future', new Date(later.getTime() + 1), 'future'],
    ['before the deal was won', new Date(wonAt.getTime() - 1), 'before the deal was won'],
  ])('given an instant %s, when first contact is recorded, then that is refused', (_when, at, says) => {
    expect(contact(claimed, at, null, later)).toMatchObject({
      refusal: { problems: [{ path: 'contactedAt', message: expect.stringContaining(says) }] },
    })
  })
})

describe('completion', () => {
  const firstContact = { at: later, note: null }
  test('given an accepted handoff with first contact, then it is completed by rule', () => {
    expect(complete({ ...accepted, firstContact }, afterwards)).toMatchObject({
      state: 'completed',
      completedAt: afterwards,
    })
  })
  test.each([
    ['accepted without first contact', accepted],
    ['contacted but not accepted', { ...claimed, firstContact }],
  ])('given a handoff that is %s, then it is not', (_what, handoff) => {
    expect(complete(handoff, afterwards)).toBeNull()
  })
})

describe('reassigning', () => {
  test.each([claimed, returned, accepted])(
    'given a handoff that is $state, when its owner leaves, then another has it in the same state',
    (handoff) => {
      expect(reassign(handoff, tomas, mira)).toEqual({
        accepted: true,
        value: { ...handoff, successManagerId: mira },
      })
    },
  )
  test('given a handoff of somebody else, when it is reassigned, then the refusal names who has it', () => {
    expect(reassign(claimed, mira, tomas)).toMatchObject({
      refusal: { message: expect.stringContaining(tomas) },
    })
    expect(reassign(offered, mira, tomas)).toMatchObject({
      refusal: { message: expect.stringContaining('nobody') },
    })
  })
  test('given it is theirs already, when it is reassigned to them, then that is refused', () => {
    expect(reassign(claimed, tomas, tomas)).toMatchObject({ refusal: { code: 'WRONG_STATE' } })
  })
})

test('every state leads somewhere, except the last', () => {
  const ends = Object.entries(statesAfter).filter(([, next]) => next.length === 0)
  expect(ends.map(([state]) => state)).toEqual(['completed'])
})
