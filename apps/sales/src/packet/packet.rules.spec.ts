import { newId } from '@customer-graph/glossary'
import { type PromiseMade } from '../promise/promise'
import { type HandoffPacket } from './packet'
import { amend, changedPaths, emptyContent, partsMissing } from './packet.rules'

const promise: PromiseMade = {
  id: newId(),
  customerId: newId(),
  dealId: newId(),
  text: 'Single sign-on',
  type: 'feature',
  toContactId: null,
  byPersonId: null,
  dueOn: '2027-02-28',
  status: 'open',
}

const complete: HandoffPacket = {
  version: 1,
  goals: ['Answer within a day'],
  successCriteria: [{ measure: 'median first response', target: 'under 8 hours', dueOn: null }],
  stakeholders: [
    { contactId: newId(), role: 'champion' },
    { contactId: newId(), role: 'economic-buyer' },
  ],
  promises: [promise],
  nothingPromised: false,
}

const unwritten: HandoffPacket = { ...emptyContent, version: 1, promises: [] }

const pathsOf = (packet: HandoffPacket) => partsMissing(packet).map((part) => part.path)

describe('a handoff packet', () => {
  test('with goals, measurable criteria, the required people and its promises lacks nothing', () => {
    expect(pathsOf(complete)).toEqual([])
  })

  test('that was never written lacks everything, and all of it is said at once', () => {
    expect(pathsOf(unwritten)).toEqual([
      'goals',
      'successCriteria',
      'stakeholders.champion',
      'stakeholders.economic-buyer',
      'promises',
    ])
  })

  test('that was never written still has the promises recorded for the deal', () => {
    expect(pathsOf({ ...unwritten, promises: [promise] })).not.toContain('promises')
  })

  test('may state that nothing was promised', () => {
    expect(pathsOf({ ...complete, promises: [], nothingPromised: true })).toEqual([])
  })

  test('cannot state that nothing was promised when a promise is recorded', () => {
    expect(pathsOf({ ...complete, nothingPromised: true })).toEqual(['nothingPromised'])
  })

  test('with an empty list of promises and no statement is silent about them, which is not enough', () => {
    expect(pathsOf({ ...complete, promises: [] })).toEqual(['promises'])
  })

  test('needs a number in every target, or success could not be measured', () => {
    const vague = { measure: 'happiness', target: 'much better', dueOn: null }
    expect(pathsOf({ ...complete, successCriteria: [...complete.successCriteria, vague] })).toEqual([
      'successCriteria.1.target',
    ])
  })
})

describe('amending a packet', () => {
  test('is possible once success returned it, and counts its version up', () => {
    const decision = amend(complete, true, { ...complete, goals: ['Answer within four hours'] })
    expect(decision).toMatchObject({
      accepted: true,
      value: { version: 2, goals: ['Answer within four hours'] },
    })
  })

  test('is refused while success has not returned it', () => {
    expect(amend(complete, false, complete)).toMatchObject({
      accepted: false,
      refusal: { code: 'WRONG_STATE' },
    })
  })

  test('is refused while the mended packet is not complete', () => {
    expect(amend(complete, true, { ...complete, goals: [] })).toMatchObject({
      accepted: false,
      refusal: { code: 'PACKET_INCOMPLETE', missing: [{ path: 'goals' }] },
    })
  })
})

test('what changed between two packets is named by path', () => {
  const before = { goals: ['a'], successCriteria: [{ target: '1' }], nothingPromised: false }
  const after = { goals: ['a', 'b'], successCriteria: [{ target: '2' }], nothingPromised: false }
  expect(changedPaths(before, after)).toEqual(['goals.1', 'successCriteria.0.target'])
})
