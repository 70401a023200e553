import { type CustomerId, type ExternalRef } from '@customer-graph/glossary'
import { join, type Listing, pageOf, type Page, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type Customer } from './customer'
import { customerRefs, type CustomerRow, customerTable } from './customer.table'
import { type FamilyMember } from './import-customers'

export interface CustomerFilter {
  readonly nameContains?: string | null
  readonly segment?: string | null
  readonly industry?: string | null
}

const references = customerRefs.select('c')

type ListedRow = CustomerRow & { external_refs: ExternalRef[] }

const read = (row: ListedRow): Customer => ({
  id: row.id as CustomerId,
  name: row.name,
  domain: row.domain,
  industry: row.industry,
  region: row.region,
  segment: row.segment,
  parentId: row.parent_id as CustomerId | null,
  externalRefs: row.external_refs,
  sources: row.field_sources,
})

const customersByName: Listing<ListedRow, Customer> = {
  name: 'customers',
  select: sql`c.*, ${references}`,
  from: sql`customer c`,
  order: [
    { by: sql`c.name`, type: 'text' },
    { by: sql`c.id`, type: 'uuid' },
  ],
  read,
}

/** Customers in PostgreSQL: row ⇄ domain happens here and nowhere else. */
export const customerStore = (manager: EntityManager) => ({
  async byIds(ids: readonly string[]): Promise<Customer[]> {
    const rows = await rowsOf<ListedRow>(
      manager,
      sql`SELECT c.*, ${references} FROM customer c WHERE c.id = ANY(${ids}::uuid[])`,
    )
    return rows.map(read)
  },

  /** The customer, locked until the transaction ends; null when there is none. */
  async lock(id: CustomerId): Promise<Customer | null> {
    const locked = await rowsOf(manager, sql`SELECT id FROM customer WHERE id = ${id} FOR UPDATE`)
    return locked.length ? ((await this.byIds([id]))[0] ?? null) : null
  },

  /** The customers, locked in the order of their ids so that two imports cannot wait for each other. */
  async lockAll(ids: readonly string[]): Promise<Customer[]> {
    await rowsOf(manager, sql`SELECT id FROM customer WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`)
    return this.byIds(ids)
  },

  ownersOf: (refs: readonly ExternalRef[]) => customerRefs.ownersOf<CustomerId>(manager, refs),

  async insert(customers: readonly Customer[]): Promise<void> {
    if (!customers.length) return
    await manager.insert(customerTable, customers.map(rowOf))
    await customerRefs.insert(manager, customers)
  },

  async update(customers: readonly Customer[]): Promise<void> {
    if (!customers.length) return
    await manager.upsert(customerTable, customers.map(rowOf), ['id'])
    await customerRefs.replace(manager, customers)
  },

  /** The customers and all to whom they belong, however far up; one statement. */
  async families(ids: readonly string[]): Promise<Map<CustomerId, FamilyMember>> {
    const rows = await rowsOf<Pick<CustomerRow, 'id' | 'name' | 'parent_id'>>(
      manager,
      sql`WITH RECURSIVE family AS (
            SELECT id, name, parent_id FROM customer WHERE id = ANY(${ids}::uuid[])
            UNION SELECT c.id, c.name, c.parent_id FROM customer c JOIN family f ON c.id = f.parent_id)
          SELECT * FROM family`,
    )
    return new Map(
      rows.map((row) => [
        row.id as CustomerId,
        { name: row.name, parentId: row.parent_id as CustomerId | null },
      ]),
    )
  },

  page: (page: Page, filter: CustomerFilter) =>
    pageOf(manager, { ...customersByName, where: conditionOf(filter) }, page),
})

function conditionOf({ nameContains, segment, industry }: CustomerFilter) {
  const conditions = [sql`true`]
  if (nameContains) conditions.push(sql`position(lower(${nameContains}) in lower(c.name)) > 0`)
  if (segment) conditions.push(sql`c.segment = ${segment}`)
  if (industry) conditions.push(sql`c.industry = ${industry}`)
  return join(conditions, sql` AND `)
}

const rowOf = (customer: Customer) => ({
  id: customer.id,
  name: customer.name,
  domain: customer.domain,
  industry: customer.industry,
  region: customer.region,
  segment: customer.segment,
  parent_id: customer.parentId,
  field_sources: customer.sources,
})
