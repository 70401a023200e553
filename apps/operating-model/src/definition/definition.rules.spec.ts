import { type PersonId } from '@customer-graph/glossary'
import { type DefinitionId, type DefinitionVersion, type Proposal } from './definition'
import { propose, sign, unsigned } from './definition.rules'

const id = '019a9f10-0000-7000-8000-000000000070' as DefinitionId
const olga = '019a9f10-0000-7000-8000-000000000011' as PersonId
const monday = new Date('2026-11-16T09:00:00.000Z')
const friday = new Date('2026-11-20T09:00:00.000Z')
const proposal: Proposal = {
  key: 'onboarded',
  text: 'The customer got its first value.',
  rule: '{"known":"firstValueReachedAt"}',
  ownerId: olga,
  affected: ['sales', 'success'],
  effectiveFrom: null,
}

function proposed(given: Partial<Proposal> = {}): DefinitionVersion {
  const decision = propose(id, null, { ...proposal, ...given }, monday)
  if (!decision.accepted) throw new Error(decision.refusal.message)
  return decision.value
}

function signed(version: DefinitionVersion, department: 'sales' | 'success', at: Date): DefinitionVersion {
  const decision = sign(version, { department, personId: olga }, at)
  if (!decision.accepted) throw new Error(decision.refusal.message)
  return decision.value
}

test('a proposal waits for every affected department', () => {
  expect(proposed()).toMatchObject({ version: 1, status: 'proposed', rule: { known: 'firstValueReachedAt' } })
  expect(unsigned(signed(proposed(), 'sales', monday))).toEqual(['success'])
  expect(signed(proposed(), 'sales', monday).status).toBe('proposed')
})

test('the last signature makes it agreed, and it is never in force before that', () => {
  const agreed = signed(signed(proposed(), 'sales', monday), 'success', friday)
  expect(agreed).toMatchObject({ status: 'agreed', effectiveFrom: friday })
})

test('a proposal for a later day is in force from that day', () => {
  const newYear = new Date('2027-01-01T00:00:00.000Z')
  const agreed = signed(signed(proposed({ effectiveFrom: newYear }), 'sales', monday), 'success', friday)
  expect(agreed).toMatchObject({ status: 'agreed', effectiveFrom: newYear })
})

test('signing twice changes nothing', () => {
  const once = signed(proposed(), 'sales', monday)
  expect(signed(once, 'sales', friday)).toBe(once)
})

test('a department that is not affected may not sign, and is told who may', () => {
  const decision = sign(proposed(), { department: 'product', personId: olga }, monday)
  expect(decision).toMatchObject({ refusal: { code: 'NOT_AFFECTED', affected: ['sales', 'success'] } })
})

test('one proposal at a time, and the next version counts up', () => {
  const version = proposed()
  expect(propose(id, { id, key: 'onboarded', versions: [version] }, proposal, friday)).toMatchObject({
    refusal: { code: 'CONFLICT' },
  })
  const agreed = signed(signed(version, 'sales', monday), 'success', monday)
  expect(propose(id, { id, key: 'onboarded', versions: [agreed] }, proposal, friday)).toMatchObject({
    value: { version: 2, status: 'proposed' },
  })
})

test.each([
  ['levels within each other', `${'{"not":'.repeat(2000)}{"known":"x"}${'}'.repeat(2000)}`],
  ['conditions', JSON.stringify({ all: Array.from({ length: 20_000 }, () => ({ known: 'x' })) })],
])('a rule of too many %s is refused', (what, rule) => {
  expect(propose(id, null, { ...proposal, rule }, monday)).toMatchObject({
    refusal: { problems: [{ path: 'rule', message: expect.stringContaining(what) }] },
  })
})

test('everything that is wrong with a proposal is said at once', () => {
  const broken = {
    key: 'On boarded',
    rule: '{"knows":1}',
    affected: [],
    effectiveFrom: new Date(0),
  }
  const decision = propose(id, null, { ...proposal, ...broken }, monday)
  const paths =
    decision.accepted || decision.refusal.code !== 'INVALID_INPUT' ? [] : decision.refusal.problems
  expect(paths.map(({ path }) => path)).toEqual(['key', 'affected', 'rule', 'effectiveFrom'])
  expect(propose(id, null, { ...proposal, rule: '{' }, monday)).toMatchObject({
    refusal: { problems: [{ path: 'rule', message: 'The rule is not JSON.' }] },
  })
})
