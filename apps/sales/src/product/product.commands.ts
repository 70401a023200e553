import {
  type Conflict,
  conflict,
  type Decision,
  type InvalidInput,
  newId,
  refuse,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type NewProduct, type Product } from './product'
import { addProduct as decide } from './product.rules'
import { productStore } from './product.store'

/** Adds a product; a second one of the same name is refused. */
export const addProduct = (
  { transaction, cause }: Acting,
  input: NewProduct,
): Promise<Decision<Product, InvalidInput | Conflict>> =>
  transaction(cause, async ({ manager }) => {
    const products = productStore(manager)
    const decision = decide({ ...input, id: newId<'Product'>(), externalRefs: [], sources: {} })
    if (!decision.accepted) return decision
    const [taken] = await products.byNames([decision.value.name])
    if (taken) return refuse(conflict(`There is a product "${taken.name}" already.`, taken.id))
    await products.save([decision.value])
    return decision
  })
