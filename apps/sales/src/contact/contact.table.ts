import { EntitySchema } from 'typeorm'
import { type ContactRole } from './contact'

export interface ContactRow {
  id: string
  customer_id: string
  name: string
  email: string | null
  role: ContactRole
}

export const contactTable = new EntitySchema<ContactRow>({
  name: 'contact',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    name: { type: 'text' },
    email: { type: 'text', nullable: true },
    role: { type: 'text' },
  },
  indices: [{ name: 'contact_by_customer', columns: ['customer_id', 'name', 'id'] }],
})
