import { EntitySchema } from 'typeorm'

export interface PromiseRow {
  id: string
  customer_id: string
  item_id: string | null
  settled: boolean
}

export const promiseTable = new EntitySchema<PromiseRow>({
  name: 'known_promise',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    item_id: { type: 'uuid', nullable: true },
    settled: { type: 'boolean' },
  },
  indices: [{ name: 'known_promise_by_item', columns: ['item_id'] }],
})
