import { type DealId, type PersonId } from '@customer-graph/glossary'
import { type Listing, type Page, pageByParent, pageOf, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In, Not } from 'typeorm'
import { type Handoff, type HandoffId } from './handoff'
import { conditionOf, type HandoffFilter } from './handoff.filter'
import { readHandoff, rowOfHandoff } from './handoff.row'
import { type HandoffRow, handoffTable } from './handoff.table'

const listed = { select: sql`h.*`, from: sql`handoff h`, read: readHandoff }

const latestWon: Listing<HandoffRow, Handoff> = {
  ...listed,
  name: 'handoffs',
  order: [
    { by: sql`h.won_at`, type: 'timestamptz', descending: true },
    { by: sql`h.id`, type: 'uuid', descending: true },
  ],
}

const toClaim: Listing<HandoffRow, Handoff> = {
  ...listed,
  name: 'handoffs to claim',
  where: sql`h.success_manager_id IS NULL`,
  order: [
    { by: sql`h.won_at`, type: 'timestamptz' },
    { by: sql`h.id`, type: 'uuid' },
  ],
}

const inOrderOfIds = { order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } } as const

/** Handoffs in PostgreSQL. What is locked stays so until the transaction ends; several are locked in the order of their ids. */
export const handoffStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Handoff[]> =>
    (await manager.findBy(handoffTable, { id: In([...ids]) })).map(readHandoff),

  async lock(id: HandoffId): Promise<Handoff | null> {
    const row = await manager.findOne(handoffTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && readHandoff(row)
  },

  async lockOfDeal(dealId: DealId): Promise<Handoff | null> {
    const row = await manager.findOne(handoffTable, {
      where: { deal_id: dealId },
      lock: { mode: 'pessimistic_write' },
    })
    return row && readHandoff(row)
  },

  lockAll: async (ids: readonly HandoffId[]): Promise<Handoff[]> =>
    (await manager.find(handoffTable, { where: { id: In([...ids]) }, ...inOrderOfIds })).map(readHandoff),

  lockOfManager: async (successManagerId: PersonId, most: number): Promise<Handoff[]> =>
    (
      await manager.find(handoffTable, {
        where: { success_manager_id: successManagerId },
        take: most,
        ...inOrderOfIds,
      })
    ).map(readHandoff),

  /** Those that are not over: their clocks may have to be started or planned anew. */
  lockUnfinished: async (customerId: string | null = null): Promise<Handoff[]> =>
    (
      await manager.find(handoffTable, {
        where: { state: Not('completed'), ...(customerId ? { customer_id: customerId } : {}) },
        ...inOrderOfIds,
      })
    ).map(readHandoff),

  countOfManager: (successManagerId: PersonId): Promise<number> =>
    manager.countBy(handoffTable, { success_manager_id: successManagerId }),

  /** Stores a handoff unless its deal has one already; false then. */
  async insertOnce(handoff: Handoff): Promise<boolean> {
    const row = rowOfHandoff(handoff)
    const made = await rowsOf(
      manager,
      sql`INSERT INTO handoff (id, customer_id, deal_id, segment, state, round, packet_version, won_at, offered_at)
          VALUES (${row.id}, ${row.customer_id}, ${row.deal_id}, ${row.segment}, ${row.state}, ${row.round},
            ${row.packet_version}, ${row.won_at}, ${row.offered_at})
          ON CONFLICT (deal_id) DO NOTHING RETURNING id`,
    )
    return made.length > 0
  },

  async update(handoffs: readonly Handoff[]): Promise<void> {
    if (handoffs.length) await manager.upsert(handoffTable, handoffs.map(rowOfHandoff), ['id'])
  },

  page: (page: Page, filter: HandoffFilter, now: Date) =>
    pageOf(manager, { ...latestWon, where: conditionOf(filter, now) }, page),

  pagesOfCustomers: (customerIds: readonly string[], page: Page) =>
    pageByParent(manager, latestWon, { column: sql`h.customer_id` }, customerIds, page),

  pageToClaim: (page: Page) => pageOf(manager, toClaim, page),
})
