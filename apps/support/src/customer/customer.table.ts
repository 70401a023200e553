import { EntitySchema } from 'typeorm'

export interface CustomerRow {
  id: string
  segment: string
}

export const customerTable = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    id: { type: 'uuid', primary: true },
    segment: { type: 'text' },
  },
})

export interface ContactRow {
  id: string
  customer_id: string
}

export const contactTable = new EntitySchema<ContactRow>({
  name: 'contact',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
  },
})

export interface EntitlementRow {
  contract_id: string
  customer_id: string
  plan: string | null
  starts_on: string
  ends_on: string
}

export const entitlementTable = new EntitySchema<EntitlementRow>({
  name: 'entitlement',
  columns: {
    contract_id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    plan: { type: 'text', nullable: true },
    starts_on: { type: 'date' },
    ends_on: { type: 'date' },
  },
  indices: [{ name: 'entitlement_by_customer', columns: ['customer_id', 'starts_on'] }],
})
