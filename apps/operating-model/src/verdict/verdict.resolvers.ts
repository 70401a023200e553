import { type Resolvers } from '../generated/resolvers'
import { verdictsOfCustomer } from './verdict.loaders'

export const verdictResolvers: Resolvers = {
  Customer: {
    verdicts: ({ id }, _none, context) => verdictsOfCustomer(context).load(id),
  },
}
