import { type ServiceLevelId } from '@customer-graph/glossary'
import { type WantedServiceLevel } from './service-level'
import { distinct, set } from './service-level.rules'

const id = '019a9f10-0000-7000-8000-000000000080' as ServiceLevelId
const now = new Date('2026-11-20T10:00:00.000Z')
const wanted: WantedServiceLevel = {
  name: 'First contact, enterprise',
  boundary: 'handoff-first-contact',
  match: { segment: 'enterprise', priority: null, plan: null },
  targetMinutes: 480,
  warnAt: null,
  calendarId: '019a9f10-0000-7000-8000-000000000081',
  effectiveFrom: null,
}

test('a service level warns at the usual shares and is in force at once, unless said otherwise', () => {
  expect(set(id, null, wanted, now)).toMatchObject({
    accepted: true,
    value: {
      version: 1,
      match: { segment: 'enterprise' },
      warnAt: [0.5, 0.75, 0.9],
      effectiveFrom: now.toISOString(),
    },
  })
})

test('everything that is wrong with a service level is said at once', () => {
  const first = set(id, null, wanted, now)
  const broken: WantedServiceLevel = {
    ...wanted,
    boundary: 'handoff-claim',
    match: { segment: null, priority: 'urgent', plan: null },
    targetMinutes: 0.5,
    warnAt: [1],
    effectiveFrom: new Date('2020-01-01T00:00:00.000Z'),
  }
  const decision = set(id, first.accepted ? first.value : null, broken, now)
  const paths = decision.accepted ? [] : decision.refusal.problems.map(({ path }) => path)
  expect(paths).toEqual(['boundary', 'priority', 'targetMinutes', 'warnAt', 'effectiveFrom'])
})

test('two service levels for the very same cases are refused; a more specific one is not', () => {
  const level = set(id, null, wanted, now)
  if (!level.accepted) throw new Error('unexpected')
  const twin = { ...level.value, serviceLevelId: '019a9f10-0000-7000-8000-000000000082' }
  expect(distinct(level.value, [twin])).toMatchObject({
    refusal: { code: 'CONFLICT', existingId: twin.serviceLevelId },
  })
  expect(
    distinct(level.value, [{ ...twin, match: { segment: 'enterprise', plan: 'premium' } }]),
  ).toMatchObject({ accepted: true })
  expect(distinct(level.value, [level.value])).toMatchObject({ accepted: true })
})
