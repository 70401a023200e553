import { type Resolvers } from '../generated/resolvers'
import { supportSummaryOfCustomer } from './customer.loaders'

export const customerResolvers: Resolvers = {
  Customer: {
    supportSummary: ({ id }, _args, context) => supportSummaryOfCustomer(context).load(id),
  },
}
