import { EntitySchema } from 'typeorm'

/** A deal as wide as the one of sales, with its indexes. */
export interface DealRow {
  readonly id: number
  readonly customer_id: number
  readonly kind: string
  readonly stage: string
  readonly seller_id: number | null
  readonly product_id: number | null
  readonly amount_minor: string | null
  readonly currency: string | null
  readonly commission_minor: string | null
  readonly engaged_at: Date | null
  readonly closed_at: Date | null
  readonly lost_reason: string | null
}

export const dealTable = new EntitySchema<DealRow>({
  name: 'deal',
  columns: {
    id: { type: 'int', primary: true },
    customer_id: { type: 'int' },
    kind: { type: 'text' },
    stage: { type: 'text' },
    seller_id: { type: 'int', nullable: true },
    product_id: { type: 'int', nullable: true },
    amount_minor: { type: 'bigint', nullable: true },
    currency: { type: 'text', nullable: true },
    commission_minor: { type: 'bigint', nullable: true },
    engaged_at: { type: 'timestamptz', nullable: true },
    closed_at: { type: 'timestamptz', nullable: true },
    lost_reason: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'deal_by_customer', columns: ['customer_id', 'id'] },
    { name: 'deal_by_seller', columns: ['seller_id', 'id'] },
    { name: 'deal_by_stage', columns: ['stage', 'id'] },
  ],
})

interface PacketRow {
  readonly deal_id: number
  readonly content: object
}

export const packetTable = new EntitySchema<PacketRow>({
  name: 'packet',
  columns: { deal_id: { type: 'int', primary: true }, content: { type: 'jsonb' } },
})

interface PromiseRow {
  readonly id: number
  readonly deal_id: number
  readonly text: string
  readonly status: string
  readonly due_on: string | null
}

export const promiseTable = new EntitySchema<PromiseRow>({
  name: 'promise',
  columns: {
    id: { type: 'int', primary: true },
    deal_id: { type: 'int' },
    text: { type: 'text' },
    status: { type: 'text' },
    due_on: { type: 'date', nullable: true },
  },
  indices: [{ name: 'promise_by_deal', columns: ['deal_id'] }],
})

interface CustomerRow {
  readonly id: number
  readonly name: string
  readonly segment: string
}

export const customerTable = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: { id: { type: 'int', primary: true }, name: { type: 'text' }, segment: { type: 'text' } },
})

export const dealTables = [dealTable, packetTable, promiseTable, customerTable]
