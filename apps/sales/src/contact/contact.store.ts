import { type CustomerId } from '@customer-graph/glossary'
import { type Listing, type Page, pageByParent, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type Contact, type ContactId } from './contact'
import { type ContactRow, contactTable } from './contact.table'

const read = (row: ContactRow): Contact => ({
  id: row.id as ContactId,
  customerId: row.customer_id as CustomerId,
  name: row.name,
  email: row.email,
  role: row.role,
})

const contactsByName: Listing<ContactRow, Contact> = {
  name: 'contacts',
  select: sql`c.*`,
  from: sql`contact c`,
  order: [
    { by: sql`c.name`, type: 'text' },
    { by: sql`c.id`, type: 'uuid' },
  ],
  read,
}

/** Contacts in PostgreSQL. */
export const contactStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Contact[]> =>
    (await manager.findBy(contactTable, { id: In([...ids]) })).map(read),

  async insert(contact: Contact): Promise<void> {
    const { customerId, ...row } = contact
    await manager.insert(contactTable, { ...row, customer_id: customerId })
  },

  pagesOfCustomers: (customerIds: readonly string[], page: Page) =>
    pageByParent(manager, contactsByName, { column: sql`c.customer_id` }, customerIds, page),
})
