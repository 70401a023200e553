import { type Segment } from '@customer-graph/glossary'
import { EntitySchema } from 'typeorm'

export interface CustomerRow {
  id: string
  name: string
  domain: string | null
  industry: string | null
  region: string | null
  segment: Segment
  parent_id: string | null
  idempotency_key: string | null
}

export const customerTable = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    domain: { type: 'text', nullable: true },
    industry: { type: 'text', nullable: true },
    region: { type: 'text', nullable: true },
    segment: { type: 'text' },
    parent_id: { type: 'uuid', nullable: true },
    idempotency_key: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'customer_by_name', columns: ['name', 'id'] },
    { name: 'customer_by_parent', columns: ['parent_id'] },
  ],
  uniques: [{ name: 'customer_idempotency_key', columns: ['idempotency_key'] }],
})

export interface CustomerRefRow {
  system: string
  external_id: string
  customer_id: string
}

export const customerRefTable = new EntitySchema<CustomerRefRow>({
  name: 'customer_external_ref',
  columns: {
    system: { type: 'text', primary: true },
    external_id: { type: 'text', primary: true },
    customer_id: { type: 'uuid' },
  },
  indices: [{ name: 'customer_external_ref_by_customer', columns: ['customer_id'] }],
})
