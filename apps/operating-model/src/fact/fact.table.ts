import { EntitySchema } from 'typeorm'

export interface DealFactRow {
  deal_id: string
  customer_id: string
  kind: string
  stage: string
  seller_id: string | null
  value_minor: number | null
  currency: string | null
  opened_at: Date
  engaged_at: Date | null
  closed_at: Date | null
}

export const dealFactTable = new EntitySchema<DealFactRow>({
  name: 'deal_fact',
  columns: {
    deal_id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    kind: { type: 'text' },
    stage: { type: 'text' },
    seller_id: { type: 'uuid', nullable: true },
    value_minor: { type: 'bigint', nullable: true },
    currency: { type: 'text', nullable: true },
    opened_at: { type: 'timestamptz' },
    engaged_at: { type: 'timestamptz', nullable: true },
    closed_at: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'deal_fact_by_customer', columns: ['customer_id'] },
    { name: 'deal_fact_by_close', columns: ['closed_at'] },
  ],
})

export interface TicketFactRow {
  ticket_id: string
  customer_id: string
  priority: string | null
  plan: string | null
  opened_at: Date | null
  first_responded_at: Date | null
  resolved_at: Date | null
  times_resolved: number
  times_reopened: number
  first_response_business_minutes: number | null
  resolution_business_minutes: number | null
  calendar_version: number | null
}

export const ticketFactTable = new EntitySchema<TicketFactRow>({
  name: 'ticket_fact',
  columns: {
    ticket_id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    priority: { type: 'text', nullable: true },
    plan: { type: 'text', nullable: true },
    opened_at: { type: 'timestamptz', nullable: true },
    first_responded_at: { type: 'timestamptz', nullable: true },
    resolved_at: { type: 'timestamptz', nullable: true },
    times_resolved: { type: 'integer' },
    times_reopened: { type: 'integer' },
    first_response_business_minutes: { type: 'double precision', nullable: true },
    resolution_business_minutes: { type: 'double precision', nullable: true },
    calendar_version: { type: 'integer', nullable: true },
  },
  indices: [
    { name: 'ticket_fact_by_customer', columns: ['customer_id'] },
    { name: 'ticket_fact_by_opening', columns: ['opened_at'] },
    { name: 'ticket_fact_by_resolution', columns: ['resolved_at'] },
  ],
})

export interface CustomerFactRow {
  customer_id: string
  segment: string
}

/** What the metrics know of a customer. Facts of customers not heard of yet count all the same, with an unknown segment. */
export const customerFactTable = new EntitySchema<CustomerFactRow>({
  name: 'customer_fact',
  columns: {
    customer_id: { type: 'uuid', primary: true },
    segment: { type: 'text' },
  },
})
