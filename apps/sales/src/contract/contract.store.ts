import { type CustomerId, type DealId } from '@customer-graph/glossary'
import { type Listing, type Page, pageByParent, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { fromMoney, type MoneyColumns, toMoney } from '../money/money.columns'
import { type Contract, type ContractId } from './contract'
import { type ContractRow, contractTable } from './contract.table'

function read(row: ContractRow): Contract {
  const annualValue = toMoney(row)
  if (!annualValue) throw new Error(`Contract ${row.id} has no annual value`)
  const terms = {
    id: row.id as ContractId,
    customerId: row.customer_id as CustomerId,
    dealId: row.deal_id as DealId | null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    annualValue,
    supportPlan: row.support_plan,
  }
  return row.ended_on
    ? { ...terms, status: 'ended', endedOn: row.ended_on, endReason: row.end_reason }
    : { ...terms, status: 'running' }
}

const latestContracts: Listing<ContractRow, Contract> = {
  name: 'contracts',
  select: sql`c.*`,
  from: sql`contract c`,
  order: [{ by: sql`c.id`, type: 'uuid', descending: true }],
  read,
}

/** Contracts in PostgreSQL. */
export const contractStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Contract[]> =>
    (await manager.findBy(contractTable, { id: In([...ids]) })).map(read),

  async lock(id: ContractId): Promise<Contract | null> {
    const row = await manager.findOne(contractTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && read(row)
  },

  insert: (contract: Contract) => manager.insert(contractTable, rowOf(contract)),

  update: (contract: Contract) => manager.update(contractTable, { id: contract.id }, rowOf(contract)),

  pagesOfCustomers: (customerIds: readonly string[], page: Page) =>
    pageByParent(manager, latestContracts, { column: sql`c.customer_id` }, customerIds, page),

  /** What contracts that run on a day bring per year, by customer and currency. */
  async revenueOfCustomers(customerIds: readonly string[], day: string) {
    const rows = await rowsOf<MoneyColumns & { customer_id: string }>(
      manager,
      sql`SELECT customer_id, currency, sum(amount_minor)::bigint AS amount_minor FROM contract
          WHERE customer_id = ANY(${customerIds}::uuid[]) AND starts_on <= ${day}::date
            AND coalesce(ended_on, ends_on) >= ${day}::date
          GROUP BY customer_id, currency ORDER BY customer_id, amount_minor DESC`,
    )
    return rows.map((row) => ({ customerId: row.customer_id, revenue: toMoney(row) }))
  },
})

const rowOf = (contract: Contract) => ({
  id: contract.id,
  customer_id: contract.customerId,
  deal_id: contract.dealId,
  starts_on: contract.startsOn,
  ends_on: contract.endsOn,
  ...fromMoney(contract.annualValue),
  support_plan: contract.supportPlan,
  ended_on: contract.status === 'ended' ? contract.endedOn : null,
  end_reason: contract.status === 'ended' ? contract.endReason : null,
})
