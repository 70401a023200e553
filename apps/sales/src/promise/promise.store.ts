import { type CustomerId, type DealId, type PersonId } from '@customer-graph/glossary'
import { join, type Listing, type Page, pageByParent, pageOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type ContactId } from '../contact/contact'
import { type PromiseId, type PromiseMade } from './promise'
import { type PromiseRow, promiseTable } from './promise.table'

export interface PromiseFilter {
  readonly status?: string | null
  /** `YYYY-MM-DD`. */
  readonly dueBy?: string | null
}

function read(row: PromiseRow): PromiseMade {
  const said = {
    id: row.id as PromiseId,
    customerId: row.customer_id as CustomerId,
    dealId: row.deal_id as DealId | null,
    text: row.text,
    type: row.type,
    toContactId: row.to_contact_id as ContactId | null,
    byPersonId: row.by_person_id as PersonId | null,
    dueOn: row.due_on,
  }
  return row.status === 'open'
    ? { ...said, status: 'open' }
    : { ...said, status: row.status, settledAt: row.settled_at! }
}

/** Those due first at the top, those without a date last. */
const promisesByDueDate: Listing<PromiseRow, PromiseMade> = {
  name: 'promises',
  select: sql`p.*`,
  from: sql`promise p`,
  order: [
    { by: sql`coalesce(p.due_on, 'infinity')`, type: 'date' },
    { by: sql`p.id`, type: 'uuid' },
  ],
  read,
}

/** Promises in PostgreSQL. */
export const promiseStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<PromiseMade[]> =>
    (await manager.findBy(promiseTable, { id: In([...ids]) })).map(read),

  async lock(id: PromiseId): Promise<PromiseMade | null> {
    const row = await manager.findOne(promiseTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && read(row)
  },

  /** The promises that stand for these deals; withdrawn ones do not. */
  async standingFor(dealIds: readonly string[]): Promise<PromiseMade[]> {
    const rows = await manager.find(promiseTable, {
      where: { deal_id: In([...dealIds]) },
      order: { id: 'ASC' },
    })
    return rows.map(read).filter((promise) => promise.status !== 'withdrawn')
  },

  insert: (promise: PromiseMade) => manager.insert(promiseTable, rowOf(promise)),

  update: (promise: PromiseMade) => manager.update(promiseTable, { id: promise.id }, rowOf(promise)),

  page: (page: Page, filter: PromiseFilter) =>
    pageOf(manager, { ...promisesByDueDate, where: conditionOf(filter) }, page),

  pagesOfCustomers: (customerIds: readonly string[], page: Page, filter: PromiseFilter) =>
    pageByParent(
      manager,
      { ...promisesByDueDate, where: conditionOf(filter) },
      { column: sql`p.customer_id` },
      customerIds,
      page,
    ),
})

function conditionOf({ status, dueBy }: PromiseFilter) {
  const conditions = [sql`true`]
  if (status) conditions.push(sql`p.status = ${status}`)
  if (dueBy) conditions.push(sql`p.due_on <= ${dueBy}::date`)
  return join(conditions, sql` AND `)
}

const rowOf = (promise: PromiseMade) => ({
  id: promise.id,
  customer_id: promise.customerId,
  deal_id: promise.dealId,
  text: promise.text,
  type: promise.type,
  to_contact_id: promise.toContactId,
  by_person_id: promise.byPersonId,
  due_on: promise.dueOn,
  status: promise.status,
  settled_at: promise.status === 'open' ? null : promise.settledAt,
})
