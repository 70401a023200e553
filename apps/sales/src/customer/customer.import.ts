import { asHistory } from '@customer-graph/events'
import { type ImportReport, importReport, newId, normalizeRef, refKey } from '@customer-graph/glossary'
import { type Acting, lockKey } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { announceRegistered, announceUpdated } from './customer.events'
import { customerFamilies } from './customer.rules'
import { customerStore } from './customer.store'
import { type ImportedCustomer, type KnownCustomers } from './import-customers'
import { planImport } from './import-customers.rules'

/** Brings in customers of another system as history. Repeating a call changes nothing. */
export const importCustomers = (
  { transaction, clock, cause }: Acting,
  rows: readonly ImportedCustomer[],
): Promise<ImportReport> =>
  transaction(asHistory(cause), async (tx) => {
    if (rows.some(({ parent }) => parent)) await lockKey(tx.manager, customerFamilies)
    const known = await knownOf(tx.manager, rows)
    const { created, updated, claimed, outcomes } = planImport(rows, known, newId<'Customer'>)
    const customers = customerStore(tx.manager)
    await customers.insert(created)
    await customers.update([...updated, ...claimed])
    const now = clock.now()
    for (const customer of created) announceRegistered(tx, customer, now)
    for (const customer of updated) announceUpdated(tx, customer, now)
    return importReport(outcomes)
  })

/** The customers that the rows name, locked, and those to whom they belong: four statements. */
async function knownOf(manager: EntityManager, rows: readonly ImportedCustomer[]): Promise<KnownCustomers> {
  const customers = customerStore(manager)
  const refs = rows.flatMap(({ externalRef, sameAs, parent }) =>
    [externalRef, sameAs, parent].flatMap((ref) => (ref ? [normalizeRef(ref)] : [])),
  )
  const owners = new Map((await customers.ownersOf(refs)).map((owner) => [refKey(owner), owner.ownerId]))
  const ids = [...new Set(owners.values())]
  return { owners, customers: await customers.lockAll(ids), families: await customers.families(ids) }
}
