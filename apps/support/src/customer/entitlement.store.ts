import { rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type Entitlement } from './customer'
import { entitlementTable } from './customer.table'

/** What contracts entitle customers to: our own copy. */
export const entitlementStore = (manager: EntityManager) => ({
  keep: ({ contractId, customerId, plan, startsOn, endsOn }: Entitlement) =>
    manager.upsert(
      entitlementTable,
      { contract_id: contractId, customer_id: customerId, plan, starts_on: startsOn, ends_on: endsOn },
      ['contract_id'],
    ),

  /** From the day after `endedOn` the contract entitles to nothing. */
  end: (contractId: string, endedOn: string) =>
    manager.update(entitlementTable, { contract_id: contractId }, { ends_on: endedOn }),

  /** The plan of the contract that runs on a day (UTC); of several the one that started last. Null when none names a plan. */
  async planOf(customerId: string, at: Date): Promise<string | null> {
    const [row] = await rowsOf<{ plan: string }>(
      manager,
      sql`SELECT plan FROM entitlement WHERE customer_id = ${customerId} AND ${runningOn(at)}
          ORDER BY starts_on DESC, contract_id DESC LIMIT 1`,
    )
    return row?.plan ?? null
  },
})

/** The condition under which a row of `entitlement` names a plan that counts at an instant. */
export const runningOn = (at: Date) =>
  sql`plan IS NOT NULL AND ${at.toISOString().slice(0, 10)}::date BETWEEN starts_on AND ends_on`
