import { EntitySchema } from 'typeorm'
import { type PromiseMade, type PromiseType } from './promise'

export interface PromiseRow {
  id: string
  customer_id: string
  deal_id: string | null
  text: string
  type: PromiseType
  to_contact_id: string | null
  by_person_id: string | null
  due_on: string | null
  status: PromiseMade['status']
  settled_at: Date | null
}

export const promiseTable = new EntitySchema<PromiseRow>({
  name: 'promise',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    deal_id: { type: 'uuid', nullable: true },
    text: { type: 'text' },
    type: { type: 'text' },
    to_contact_id: { type: 'uuid', nullable: true },
    by_person_id: { type: 'uuid', nullable: true },
    due_on: { type: 'date', nullable: true },
    status: { type: 'text' },
    settled_at: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'promise_by_customer', columns: ['customer_id'] },
    { name: 'promise_by_deal', columns: ['deal_id'] },
  ],
})
