import { type CustomerId } from '@customer-graph/glossary'
import { rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type Customer } from './customer'
import { contactTable, customerTable } from './customer.table'

/** Our copies of customers and their contacts. */
export const customerStore = (manager: EntityManager) => ({
  async byIds(ids: readonly string[]): Promise<Customer[]> {
    const rows = await manager.findBy(customerTable, { id: In([...new Set(ids)]) })
    return rows.map((row) => ({ id: row.id as CustomerId, segment: row.segment }))
  },

  async segmentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.byIds(ids)).map(({ id, segment }) => [id, segment]))
  },

  /** Keeps a customer as it now stands; answers whether its segment is another one than before. */
  async keep({ id, segment }: Customer): Promise<{ segmentChanged: boolean }> {
    const [before] = await this.byIds([id])
    await manager.upsert(customerTable, { id, segment }, ['id'])
    return { segmentChanged: before !== undefined && before.segment !== segment }
  },

  async hasContact(customerId: string, contactId: string): Promise<boolean> {
    const rows = await rowsOf(
      manager,
      sql`SELECT 1 FROM contact WHERE id = ${contactId} AND customer_id = ${customerId}`,
    )
    return rows.length > 0
  },

  keepContact: (id: string, customerId: string) =>
    manager.upsert(contactTable, { id, customer_id: customerId }, ['id']),
})
