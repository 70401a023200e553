import { type Resolvers } from '../generated/resolvers'

export const verdictResolvers: Resolvers = {
  Customer: {
    verdicts: ({ id }, _none, { loaders }) => loaders.verdicts.load(id),
  },
}
