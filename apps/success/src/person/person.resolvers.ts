import { emptyConnection, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { handoffsToClaim } from '../handoff/handoff.loaders'
import { canBeSuccessManager } from './person'
import { personById } from './person.loaders'

export const personResolvers: Resolvers = {
  Person: {
    async handoffsToClaim({ id }, args, context) {
      const page = readPage(args)
      const person = await personById(context).load(id)
      if (person && !canBeSuccessManager(person)) return emptyConnection(page)
      return person && handoffsToClaim(context).load({ parent: id, page })
    },
  },
}
