import { newId, type Id } from './id'
import { selectServiceLevel, type ServiceLevel } from './service-level'

const level = (
  name: string,
  match: ServiceLevel['match'],
  more: Partial<ServiceLevel> = {},
): ServiceLevel => ({
  serviceLevelId: newId(),
  version: 1,
  name,
  boundary: 'ticket-first-response',
  match,
  targetMinutes: 60,
  warnAt: [],
  calendarId: newId<'Calendar'>() as Id<'Calendar'>,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  ...more,
})

const general = level('general', {})
const urgent = level('urgent', { priority: 'urgent' })
const gold = level('gold', { plan: 'gold' })
const urgentGold = level('urgent gold', { priority: 'urgent', plan: 'gold' })
const all = [general, gold, urgent, urgentGold]
const at = new Date('2026-06-01T00:00:00Z')

const chosen = (about: Parameters<typeof selectServiceLevel>[2], levels = all, when = at) =>
  selectServiceLevel(levels, 'ticket-first-response', about, when)?.level.name

describe('choosing a service level', () => {
  test('takes the one with the most conditions, and says why', () => {
    const selected = selectServiceLevel(
      all,
      'ticket-first-response',
      { priority: 'urgent', plan: 'gold' },
      at,
    )
    expect(selected?.level.name).toBe('urgent gold')
    expect(selected?.because).toContain('priority is urgent and plan is gold')
  })

  test('prefers priority to plan when both match once, whatever the order of the list', () => {
    expect(chosen({ priority: 'urgent', plan: 'gold' }, [general, gold, urgent])).toBe('urgent')
    expect(chosen({ priority: 'urgent', plan: 'gold' }, [urgent, gold, general])).toBe('urgent')
  })

  test('leaves out one with a condition that came later, and one of a boundary that did', () => {
    const later = level('of a region', { region: 'Japan', priority: 'urgent' })
    const elsewhere = level('of a renewal', {}, { boundary: 'renewal-talk' })
    expect(chosen({ priority: 'urgent' }, [general, later, elsewhere])).toBe('general')
  })

  test('falls back to the general one', () => {
    expect(chosen({ priority: 'low' })).toBe('general')
  })

  test('answers null for a boundary without any', () => {
    expect(selectServiceLevel(all, 'handoff-claim', {}, at)).toBeNull()
  })

  test('uses the version in force at the instant, not a later one and not a former one', () => {
    const second = {
      ...general,
      version: 2,
      name: 'general, second',
      effectiveFrom: '2026-05-01T00:00:00.000Z',
    }
    const third = {
      ...general,
      version: 3,
      name: 'general, third',
      effectiveFrom: '2026-07-01T00:00:00.000Z',
    }
    const versions = [third, general, second]
    expect(chosen({}, versions)).toBe('general, second')
    expect(chosen({}, versions, new Date('2026-04-30T23:59:59Z'))).toBe('general')
  })

  test('a newer version that matches fewer cases takes the older one out of force as well', () => {
    const narrowed = {
      ...general,
      version: 2,
      match: { segment: 'enterprise' },
      effectiveFrom: '2026-05-01T00:00:00.000Z',
    }
    expect(chosen({ segment: 'small' }, [general, narrowed])).toBeUndefined()
  })
})
