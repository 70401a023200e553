import { type WrittenEvent } from '@customer-graph/events'

/** A deal won with a customer, or with none, as a relay publishes it. */
export const writtenEvent = (customerId: string | null, more: Partial<WrittenEvent> = {}): WrittenEvent => ({
  id: '019a9f10-0000-7000-8000-000000000001',
  type: 'sales.deal-won.v1',
  source: 'sales',
  time: new Date('2026-01-01T00:00:00Z'),
  stream: customerId ?? 'none',
  sequence: 1,
  customerId,
  actor: null,
  correlationId: 'r',
  causationId: null,
  traceparent: null,
  history: false,
  data: '{}',
  ...more,
})
