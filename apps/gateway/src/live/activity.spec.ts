import { encodeEvent } from '@customer-graph/events'
import { activityOf } from './activity'

const id = '019a9f10-0000-7000-8000-000000000001'

/** What a push of an event with a customer tells of, when some do not see it. */
function hiddenOf(type: string) {
  const record = encodeEvent({
    ...{ id, type, source: 'sales', time: new Date('2026-11-20T09:00:00Z'), stream: id, sequence: 1 },
    ...{ customerId: id, actor: null, correlationId: 'r', causationId: null, traceparent: null },
    ...{ history: false, data: '{}' },
  })
  const delivered = { topic: 'sales.events', partition: 0, offset: '0', ...record }
  return activityOf(delivered, { positions: {}, heardAt: 0 })?.hidden
}

test('a push is hidden as the contract of its event says', () => {
  expect(hiddenOf('sales.deal-won.v1')).toBeNull()
  expect(hiddenOf('sales.commission-earned.v1')).toBe('commission')
})

test('a push of an event that this gateway does not know yet is not for everybody', () => {
  expect(hiddenOf('sales.bonus-agreed.v1')).toBe('unclassified')
})
