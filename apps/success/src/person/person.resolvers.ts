import { decodeId, emptyConnection, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { canBeSuccessManager } from './person'

export const personResolvers: Resolvers = {
  Person: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Person'>(id, 'id') }),
    async handoffsToClaim({ id }, args, { loaders }) {
      const page = readPage(args)
      const person = await loaders.person.load(id)
      if (person && !canBeSuccessManager(person)) return emptyConnection(page)
      return person && loaders.toClaim.load({ parent: id, page })
    },
    portfolio: ({ id }, page, { loaders }) => loaders.portfolio.load({ parent: id, page: readPage(page) }),
  },
}
