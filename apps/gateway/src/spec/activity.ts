import { type Activity } from '../live/activity'

/** A deal won with a customer, as it was heard; the offset grows with `number`. */
export const activityNumber = (
  number: number,
  customerId = 'c1',
  more: Partial<Activity> = {},
): Activity => ({
  eventId: `e${number}`,
  type: 'sales.deal-won.v1',
  department: 'SALES',
  occurredAt: '2026-01-01T00:00:00.000Z',
  customerId,
  place: 'sales.events/0',
  offset: String(number),
  positions: { 'sales.events/0': String(number) },
  heardAt: 1_000_000 + number,
  ...more,
})
