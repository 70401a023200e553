import { mergeResolvers, type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { feedbackCommands } from './commands'
import { readConfig } from './config'
import { typeDefs } from './generated/type-defs'
import { type FeedbackContext, feedbackLoaders } from './graph-context'
import { itemResolvers } from './item/item.resolvers'
import { migrations } from './migrations'
import { whenCustomerRegistered } from './reactions/when-customer-registered'
import { whenPromiseRecorded, whenPromiseSettled } from './reactions/when-promise-recorded'
import { requestResolvers } from './request/request.resolvers'
import { tables } from './tables'

/** Product-feedback, wired by hand. */
export const options = (config = readConfig()): ServiceOptions<FeedbackContext> => ({
  config,
  typeDefs,
  tables,
  migrations,
  wire: ({ database, transaction, clock }) => {
    const commands = feedbackCommands({ transaction, clock })
    const { manager } = database
    return {
      resolvers: mergeResolvers(itemResolvers, requestResolvers),
      reactions: [whenCustomerRegistered, whenPromiseRecorded, whenPromiseSettled],
      context: (request) => ({ ...request, commands, manager, loaders: feedbackLoaders(manager) }),
    }
  },
})

export const startProductFeedback = (): Promise<Service> => startService(options())
