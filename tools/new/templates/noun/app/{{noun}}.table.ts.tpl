import { EntitySchema } from 'typeorm'

export interface {{Noun}}Row {
  id: string
  customer_id: string
  name: string
  added_at: Date
}

export const {{noun.camel}}Table = new EntitySchema<{{Noun}}Row>({
  name: '{{noun.snake}}',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    name: { type: 'text' },
    added_at: { type: 'timestamptz' },
  },
  indices: [{ name: '{{noun.snake}}_by_customer', columns: ['customer_id', 'id'] }],
})
