import { readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { customerById, portfolioOfPerson } from './customer.loaders'

export const customerResolvers: Resolvers = {
  Customer: {
    async successManager({ id }, _args, context) {
      const personId = (await customerById(context).load(id))?.successManagerId
      return personId ? { id: personId } : null
    },
  },
  Person: {
    portfolio: ({ id }, page, context) =>
      portfolioOfPerson(context).load({ parent: id, page: readPage(page) }),
  },
}
