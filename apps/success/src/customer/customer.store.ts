import { type CustomerId, type PersonId } from '@customer-graph/glossary'
import { type Listing, type Page, pageByParent, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type Customer } from './customer'
import { type CustomerRow, customerTable } from './customer.table'

const read = (row: CustomerRow): Customer => ({
  id: row.id as CustomerId,
  segment: row.segment,
  successManagerId: row.success_manager_id as PersonId | null,
})

const portfolio: Listing<CustomerRow, Customer> = {
  name: 'portfolio',
  select: sql`c.*`,
  from: sql`customer c`,
  order: [{ by: sql`c.id`, type: 'uuid' }],
  read,
}

/** Our own copies of customers in PostgreSQL. */
export const customerStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Customer[]> =>
    (await manager.findBy(customerTable, { id: In([...ids]) })).map(read),

  /** Keeps what sales says of a customer; who looks after it stays. */
  keep: (id: CustomerId, segment: string) => manager.upsert(customerTable, { id, segment }, ['id']),

  giveTo: (id: CustomerId, successManagerId: PersonId) =>
    manager.update(customerTable, { id }, { success_manager_id: successManagerId }),

  /** Moves customers whom `from` looks after, each to its own new colleague, in one statement. */
  async moveFrom(from: PersonId, moves: readonly { customerId: CustomerId; to: PersonId }[]): Promise<void> {
    await rowsOf(
      manager,
      sql`UPDATE customer c SET success_manager_id = move.person_id
          FROM unnest(${moves.map((move) => move.customerId)}::uuid[], ${moves.map((move) => move.to)}::uuid[])
            AS move(customer_id, person_id)
          WHERE c.id = move.customer_id AND c.success_manager_id = ${from}`,
    )
  },

  portfoliosOf: (personIds: readonly string[], page: Page) =>
    pageByParent(manager, portfolio, { column: sql`c.success_manager_id` }, personIds, page),
})
