import { answer, decodeId, outcome, readPage, importedRows } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { productStore } from './product.store'

export const productResolvers: Resolvers = {
  Query: {
    products: (_root, page, { manager }) => productStore(manager).page(readPage(page)),
  },
  Mutation: {
    async addProduct(_root, { input }, { cause, commands }) {
      const { name, series = null, listPrice = null } = input
      return answer(await commands.addProduct({ name, series, listPrice }, cause))
    },
    async importProducts(_root, { input }, { cause, commands }) {
      return commands.importProducts(importedRows(input.rows), cause)
    },
  },
  Product: {
    __resolveReference: ({ id }, { loaders }) => loaders.product.load(decodeId(id, 'id')),
  },
  AddProductResult: outcome('Product'),
}
