import { type CustomerId } from '@customer-graph/glossary'
import { type EntityManager, In } from 'typeorm'
import { type ItemId } from '../item/item'
import { type KnownPromise, type PromiseId } from './promise'
import { type PromiseRow, promiseTable } from './promise.table'

const read = (row: PromiseRow): KnownPromise => ({
  id: row.id as PromiseId,
  customerId: row.customer_id as CustomerId,
  itemId: row.item_id as ItemId | null,
  settled: row.settled,
})

/** The promises that we have heard of, and what backs them. */
export const promiseStore = (manager: EntityManager) => ({
  async lock(id: PromiseId): Promise<KnownPromise | null> {
    const row = await manager.findOne(promiseTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && read(row)
  },

  save: ({ id, customerId, itemId, settled }: KnownPromise) =>
    manager.upsert(promiseTable, { id, customer_id: customerId, item_id: itemId, settled }, ['id']),

  settle: (id: string) => manager.update(promiseTable, { id }, { settled: true }),

  countOn: (itemId: ItemId): Promise<number> => manager.countBy(promiseTable, { item_id: itemId }),

  async backings(promiseIds: readonly string[]) {
    const rows = await manager.findBy(promiseTable, { id: In([...promiseIds]) })
    return rows.flatMap((row) => (row.item_id ? [{ promiseId: row.id, itemId: row.item_id }] : []))
  },

  async onItems(itemIds: readonly string[]) {
    const rows = await manager.find(promiseTable, {
      where: { item_id: In([...itemIds]) },
      order: { id: 'ASC' },
    })
    return rows.map((row) => ({ promiseId: row.id as PromiseId, itemId: row.item_id! }))
  },
})
