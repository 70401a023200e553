import { type PersonId } from '@customer-graph/glossary'
import { rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type CommissionPlan } from './commission'
import { type CommissionPlanRow, commissionPlanTable } from './commission.table'

const read = (row: CommissionPlanRow): CommissionPlan => ({
  sellerId: row.seller_id as PersonId,
  version: row.version,
  basisPoints: row.basis_points,
  setAt: row.set_at,
})

/** Commission plans in PostgreSQL. */
export const commissionStore = (manager: EntityManager) => ({
  /** The latest plan of each seller who has one. */
  plansOf: async (sellerIds: readonly string[]): Promise<CommissionPlan[]> =>
    (
      await rowsOf<CommissionPlanRow>(
        manager,
        sql`SELECT DISTINCT ON (seller_id) * FROM commission_plan WHERE seller_id = ANY(${[...sellerIds]}::uuid[])
            ORDER BY seller_id, version DESC`,
      )
    ).map(read),

  insert: ({ sellerId, version, basisPoints, setAt }: CommissionPlan) =>
    manager.insert(commissionPlanTable, {
      seller_id: sellerId,
      version,
      basis_points: basisPoints,
      set_at: setAt,
    }),
})
