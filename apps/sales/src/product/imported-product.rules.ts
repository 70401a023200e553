import {
  type ExternalRef,
  type Money,
  normalizeRef,
  refKey,
  type RowOutcome,
  takeFrom,
} from '@customer-graph/glossary'
import { type Product, type ProductId } from './product'
import { addProduct } from './product.rules'

/** A product of another system. What a row leaves out is left alone; null says that there is none. */
export interface ImportedProduct {
  readonly externalRef: ExternalRef
  /** Of a product that the reference does not name yet, the name says which one it is. */
  readonly name: string
  readonly series?: string | null
  readonly listPrice?: Money | null
}

interface Known {
  readonly known: readonly Product[]
  /** Which products the references name, keyed by `refKey`. */
  readonly owners: ReadonlyMap<string, ProductId>
}

/** Decides what to do with each row, in their order: a source writes only what was taken from it before, or is empty. */
export function takeProducts(
  rows: readonly ImportedProduct[],
  { known, owners }: Known,
  nextId: () => ProductId,
): { changed: Product[]; outcomes: RowOutcome[] } {
  const before = new Map(known.map((product) => [product.id, product]))
  const products = new Map(before)
  const ids = new Map(owners)
  const named = (name: string) => [...products.values()].find((product) => product.name === name)

  const outcomes = rows.map((row): RowOutcome => {
    const ref = normalizeRef(row.externalRef)
    const { series = null, listPrice = null } = row
    const product = products.get(ids.get(refKey(ref))!) ?? named(row.name)
    const id = product?.id ?? nextId()
    const decision = addProduct({
      ...{ id, name: row.name, series, listPrice },
      externalRefs: product?.externalRefs ?? [ref],
      sources: {},
    })
    if (!decision.accepted) return decision.refusal
    const clash = named(decision.value.name)
    if (clash && clash.id !== id)
      return { code: 'CONFLICT', message: `"${clash.name}" is another product already.` }
    const { sources, ...said } = product ?? nothing
    const stated = {
      name: decision.value.name,
      ...(row.series === undefined ? {} : { series: decision.value.series }),
      ...(row.listPrice === undefined ? {} : { listPrice }),
    }
    const taken = takeFrom(ref.system, { fields: fieldsOf(said), sources }, stated, {
      listPrice: priceInWords,
    })
    const isNamed = decision.value.externalRefs.some((each) => refKey(each) === refKey(ref))
    const externalRefs = isNamed ? decision.value.externalRefs : [...decision.value.externalRefs, ref]
    const after = { id, ...taken.fields, externalRefs, sources: taken.sources }
    ids.set(refKey(ref), id)
    const { leftAlone } = taken
    const isSame = product && JSON.stringify(fieldsOf(product)) === JSON.stringify(taken.fields) && isNamed
    if (!isSame || JSON.stringify(sources) !== JSON.stringify(taken.sources)) products.set(id, after)
    return { outcome: !product ? 'created' : isSame ? 'unchanged' : 'updated', leftAlone }
  })
  return { changed: [...products.values()].filter((product) => before.get(product.id) !== product), outcomes }
}

const nothing = { name: null as unknown as string, series: null, listPrice: null, sources: {} }

const fieldsOf = ({ name, series, listPrice }: Pick<Product, 'name' | 'series' | 'listPrice'>) => ({
  ...{ name, series, listPrice },
})

const priceInWords = (price: Money | null): string =>
  price ? `${price.amountMinor} minor units of ${price.currency}` : 'none'
