import { asHistory, type Tx } from '@customer-graph/events'
import {
  type CustomerId,
  type ExternalRef,
  type ImportReport,
  importReport,
  newId,
  type RowOutcome,
  type Segment,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type Customer } from './customer'
import { announceRegistered, announceUpdated } from './customer.events'
import { change, keyOf, register } from './customer.rules'
import { customerStore } from './customer.store'

/** A customer of another system. */
export interface ImportedCustomer {
  readonly externalRef: ExternalRef
  /** The reference of a customer known already: this is the same company under another name. */
  readonly sameAs?: ExternalRef | null
  readonly name: string
  readonly industry?: string | null
  readonly region?: string | null
  readonly segment: Segment
  readonly parent?: ExternalRef | null
}

/** Brings in customers of another system as history. Repeating a call changes nothing. */
export const importCustomers = (
  { transaction, clock, cause }: Acting,
  rows: readonly ImportedCustomer[],
): Promise<ImportReport> =>
  transaction(asHistory(cause), async (tx) => {
    const batch = await openBatch(tx, rows)
    for (const row of rows) batch.promiseId(row)
    const outcomes = rows.map((row) => batch.take(row))
    await batch.save(clock.now())
    return importReport(outcomes)
  })

/** The customers that the rows are about: those known, and those that come to be. */
async function openBatch(tx: Tx, rows: readonly ImportedCustomer[]) {
  const customers = customerStore(tx.manager)
  const refs = rows.flatMap(({ externalRef, sameAs, parent }) =>
    [externalRef, sameAs, parent].filter((ref) => ref != null),
  )
  const owners = new Map((await customers.ownersOf(refs)).map((owner) => [keyOf(owner), owner.customerId]))
  const known = new Map(
    (await customers.lockAll([...new Set(owners.values())])).map((customer) => [customer.id, customer]),
  )
  const created = new Map<CustomerId, Customer>()
  const updated = new Map<CustomerId, Customer>()

  const wantedOf = (row: ImportedCustomer, externalRefs: readonly ExternalRef[]) => ({
    name: row.name,
    industry: row.industry ?? null,
    region: row.region ?? null,
    segment: row.segment,
    externalRefs,
    parentId: row.parent ? (owners.get(keyOf(row.parent)) ?? null) : null,
  })

  function keep(customer: Customer): RowOutcome {
    if (created.has(customer.id)) created.set(customer.id, customer)
    else updated.set(customer.id, customer)
    known.set(customer.id, customer)
    return 'updated'
  }

  function link(row: ImportedCustomer, sameAs: ExternalRef): RowOutcome {
    const customer = known.get(owners.get(keyOf(sameAs)) as CustomerId)
    if (!customer)
      return { code: 'SAME_AS_UNKNOWN', message: `No customer is called "${sameAs.id}" by ${sameAs.system}.` }
    const owner = owners.get(keyOf(row.externalRef))
    if (owner === customer.id) return 'unchanged'
    if (owner) return { code: 'CONFLICT', message: `"${row.externalRef.id}" is another customer already.` }
    owners.set(keyOf(row.externalRef), customer.id)
    return keep({ ...customer, externalRefs: [...customer.externalRefs, row.externalRef] })
  }

  return {
    /** A row that makes a new customer gets its id first, so that rows may name each other as parents in any order. */
    promiseId(row: ImportedCustomer): void {
      const key = keyOf(row.externalRef)
      if (!row.sameAs && !owners.has(key)) owners.set(key, newId<'Customer'>())
    },

    take(row: ImportedCustomer): RowOutcome {
      if (row.sameAs) return link(row, row.sameAs)
      if (row.parent && !owners.has(keyOf(row.parent)))
        return {
          code: 'PARENT_UNKNOWN',
          message: `No customer is called "${row.parent.id}" by ${row.parent.system}.`,
        }
      const id = owners.get(keyOf(row.externalRef)) as CustomerId
      const customer = known.get(id)
      if (!customer) {
        const decision = register(id, { ...wantedOf(row, [row.externalRef]), domain: null })
        if (!decision.accepted) return decision.refusal
        created.set(id, decision.value)
        known.set(id, decision.value)
        return 'created'
      }
      const decision = change(customer, wantedOf(row, customer.externalRefs))
      if (!decision.accepted) return decision.refusal
      return decision.value ? keep(decision.value) : 'unchanged'
    },

    async save(at: Date): Promise<void> {
      await customers.insert([...created.values()])
      await customers.update([...updated.values()])
      for (const customer of created.values()) announceRegistered(tx, customer, at)
      for (const customer of updated.values()) announceUpdated(tx, customer, at)
    },
  }
}
