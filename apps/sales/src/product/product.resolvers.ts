import { answer, decodeId, readPage, importedRows } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { addProduct } from './product.commands'
import { importProducts } from './product.import'
import { productById } from './product.loaders'
import { productStore } from './product.store'

export const productResolvers: Resolvers = {
  Query: {
    products: (_root, page, { manager }) => productStore(manager).page(readPage(page)),
  },
  Mutation: {
    async addProduct(_root, { input }, context) {
      const { name, series = null, listPrice = null } = input
      return answer(await addProduct(context, { name, series, listPrice }))
    },
    async importProducts(_root, { input }, context) {
      return importProducts(context, importedRows(input.rows))
    },
  },
  Product: {
    __resolveReference: ({ id }, context) => productById(context).load(decodeId(id, 'id')),
  },
}
