import { EntitySchema } from 'typeorm'

export interface CustomerRow {
  id: string
  segment: string
  success_manager_id: string | null
}

export const customerTable = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    id: { type: 'uuid', primary: true },
    segment: { type: 'text' },
    success_manager_id: { type: 'uuid', nullable: true },
  },
  indices: [{ name: 'customer_by_success_manager', columns: ['success_manager_id', 'id'] }],
})
