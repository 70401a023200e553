import { EntitySchema } from 'typeorm'

export interface CustomerRow {
  id: string
}

/** Our own copy of which customers there are. */
export const customerTable = new EntitySchema<CustomerRow>({
  name: 'known_customer',
  columns: { id: { type: 'uuid', primary: true } },
})
