import {
  circleFrom,
  type CustomerId,
  type ExternalRef,
  normalizeRef,
  refKey,
  type Refusal,
  type RowOutcome,
  takeFrom,
} from '@customer-graph/glossary'
import { type Customer } from './customer'
import { belongsToItself, change, importedFields, register, same } from './customer.rules'
import { type ImportedCustomer, type ImportPlan, type KnownCustomers } from './import-customers'

/**
 * Decides what to do with each row, each on its own: a source writes only the fields that were taken from it before, or are
 * empty. Rows may name each other as parents in any order; whoever belongs to a rejected customer is rejected, too.
 */
export function planImport(
  rows: readonly ImportedCustomer[],
  known: KnownCustomers,
  nextId: () => CustomerId,
): ImportPlan {
  const ids = idsOf(rows, known, nextId)
  const refusals = new Map<number, Refusal>()
  const draft = takeRows(rows, known, ids, refusals)
  rejectStrangers(rows, known, ids, refusals)
  rejectCircles(rows, known, ids, refusals, draft.customers)
  rejectStrangers(rows, known, ids, refusals)
  const { customers, outcomes } = takeRows(rows, known, ids, refusals)

  const before = new Map(known.customers.map((customer) => [customer.id, customer]))
  const touched = [...customers.values()].filter((customer) => before.get(customer.id) !== customer)
  const changed = touched.filter((customer) => before.has(customer.id))
  const isSame = (customer: Customer) => same(before.get(customer.id)!, customer)
  return {
    created: touched.filter((customer) => !before.has(customer.id)),
    updated: changed.filter((customer) => !isSame(customer)),
    claimed: changed.filter(isSame),
    outcomes,
  }
}

type Ids = ReadonlyMap<string, CustomerId>

/** Whom every reference names: a row that makes a new customer gets its id first, whatever becomes of it. */
function idsOf(rows: readonly ImportedCustomer[], { owners }: KnownCustomers, nextId: () => CustomerId): Ids {
  const ids = new Map(owners)
  for (const { sameAs, externalRef } of rows)
    if (!sameAs && !ids.has(refKey(externalRef))) ids.set(refKey(externalRef), nextId())
  for (const { sameAs, externalRef } of rows) {
    const same = sameAs && ids.get(refKey(sameAs))
    if (same && !ids.has(refKey(externalRef))) ids.set(refKey(externalRef), same)
  }
  return ids
}

/** Takes every row that is not refused already. What is wrong with a row by itself goes into `refusals`. */
function takeRows(
  rows: readonly ImportedCustomer[],
  known: KnownCustomers,
  ids: Ids,
  refusals: Map<number, Refusal>,
) {
  const customers = new Map(known.customers.map((customer) => [customer.id, customer]))
  const nameOf = (id: CustomerId | null) => (id ? (customers.get(id) ?? known.families.get(id))?.name : null)

  function take(row: ImportedCustomer): RowOutcome {
    const id = ids.get(refKey(row.sameAs ?? row.externalRef))
    const customer = id && customers.get(id)
    if (!customer && row.sameAs)
      return { code: 'SAME_AS_UNKNOWN', message: `No customer is called ${inWords(row.sameAs)}.` }
    if (ids.get(refKey(row.externalRef)) !== id)
      return { code: 'CONFLICT', message: `"${row.externalRef.id}" is another customer already.` }
    const parentId = row.parent && (ids.get(refKey(row.parent)) ?? null)
    return customer ? retake(customer, row, parentId) : makeKnown(id!, row, parentId ?? null)
  }

  function makeKnown(id: CustomerId, row: ImportedCustomer, parentId: CustomerId | null): RowOutcome {
    const { name, industry = null, region = null, segment = null } = row
    if (!segment)
      return { code: 'INVALID_INPUT', message: 'segment: A customer who is not known yet needs a size.' }
    const profile = { name: name ?? '', domain: null, industry, region, segment, parentId }
    const decision = register(id, { ...profile, externalRefs: [row.externalRef] })
    if (!decision.accepted) return decision.refusal
    const { system } = normalizeRef(row.externalRef)
    const said = Object.entries(importedFields(decision.value)).filter(([, value]) => value !== null)
    const sources = Object.fromEntries(said.map(([field]) => [field, system]))
    customers.set(id, { ...decision.value, sources })
    return 'created'
  }

  function retake(
    customer: Customer,
    row: ImportedCustomer,
    parentId: CustomerId | null | undefined,
  ): RowOutcome {
    const ref = normalizeRef(row.externalRef)
    const { name, segment, industry, region } = row
    const stated = {
      ...(name == null ? {} : { name }),
      ...(segment == null ? {} : { segment }),
      ...(industry === undefined ? {} : { industry }),
      ...(region === undefined ? {} : { region }),
      ...(parentId === undefined ? {} : { parentId }),
    }
    const decision = change(customer, stated)
    if (!decision.accepted) return decision.refusal
    const all = importedFields(decision.value ?? customer)
    const { parent, ...rest } = Object.fromEntries(
      Object.entries(all).filter(([field]) => (field === 'parent' ? 'parentId' : field) in stated),
    ) as Partial<typeof all>
    const known = { fields: importedFields(customer), sources: customer.sources }
    const taken = takeFrom(ref.system, known, parent === undefined ? rest : { ...rest, parent }, {
      parent: (id) => nameOf(id as CustomerId | null) ?? String(id),
    })
    const { parent: nextParent, ...fields } = taken.fields
    const isNamed = customer.externalRefs.some((each) => refKey(each) === refKey(ref))
    const externalRefs = isNamed ? customer.externalRefs : [...customer.externalRefs, ref]
    const after = { ...customer, ...fields, parentId: nextParent, externalRefs, sources: taken.sources }
    const isSame = same(customer, after)
    if (!isSame || JSON.stringify(taken.sources) !== JSON.stringify(customer.sources))
      customers.set(customer.id, after)
    return { outcome: isSame ? 'unchanged' : 'updated', leftAlone: taken.leftAlone }
  }

  const outcomes = rows.map((row, at): RowOutcome => {
    const refused = refusals.get(at)
    if (refused) return refused
    const outcome = take(row)
    if (typeof outcome === 'object' && 'code' in outcome) refusals.set(at, outcome)
    return outcome
  })
  return { customers, outcomes }
}

/** Refuses rows whose parent nobody is or was refused, and so on down: until nothing changes any more. */
function rejectStrangers(
  rows: readonly ImportedCustomer[],
  { owners }: KnownCustomers,
  ids: Ids,
  refusals: Map<number, Refusal>,
): void {
  for (let size = -1; size !== refusals.size;) {
    size = refusals.size
    const standing = rows.filter((_row, at) => !refusals.has(at)).map((row) => refKey(row.externalRef))
    const there = new Set([...owners.values(), ...standing.map((key) => ids.get(key))])
    rows.forEach(({ parent }, at) => {
      if (!parent || refusals.has(at) || there.has(ids.get(refKey(parent)))) return
      refusals.set(at, { code: 'PARENT_UNKNOWN', message: `No customer is called ${inWords(parent)}.` })
    })
  }
}

/** Refuses the rows that would make a customer belong to itself: each that links anew in the circle. */
function rejectCircles(
  rows: readonly ImportedCustomer[],
  { families }: KnownCustomers,
  ids: Ids,
  refusals: Map<number, Refusal>,
  drafts: ReadonlyMap<CustomerId, Customer>,
): void {
  const parentOf = (id: CustomerId) => (drafts.get(id) ?? families.get(id))?.parentId
  const nameOf = (id: CustomerId) => (drafts.get(id) ?? families.get(id))?.name ?? id
  rows.forEach(({ externalRef, sameAs, parent }, at) => {
    const id = ids.get(refKey(sameAs ?? externalRef))
    if (!parent || !id || refusals.has(at) || families.get(id)?.parentId === parentOf(id)) return
    const circle = circleFrom(id, parentOf)
    if (circle) refusals.set(at, { code: 'CIRCLE', message: belongsToItself(circle.map(nameOf)) })
  })
}

const inWords = ({ id, system }: ExternalRef): string => `"${id}" by ${system}`
