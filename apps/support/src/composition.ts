import { agreementDeadlines, deadlineWork } from '@customer-graph/clocks'
import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { supportCommands } from './commands'
import { readConfig } from './config'
import { typeDefs } from './generated/type-defs'
import { type SupportContext, supportLoaders } from './graph-context'
import { migrations } from './migrations'
import { supportReactions } from './reactions'
import { resolvers } from './resolvers'
import { tables } from './tables'
import { followTargets } from './ticket/targets'
import { supportClocks } from './ticket/ticket.clocks'

/** Support, wired by hand. */
export const options = (config = readConfig()): ServiceOptions<SupportContext> => ({
  config,
  typeDefs,
  tables,
  migrations,
  wire: (platform) => {
    const { transaction, clock } = platform
    const { manager } = platform.database
    const commands = supportCommands({ transaction, clock })
    const handlers = { ...supportClocks.handlers, ...agreementDeadlines(followTargets(clock)) }
    return {
      resolvers,
      reactions: supportReactions(clock),
      workers: [deadlineWork(platform, handlers)],
      context: (request) => {
        const now = clock.now()
        return { ...request, commands, manager, now, loaders: supportLoaders(manager, now, request) }
      },
    }
  },
})

export const startSupport = (): Promise<Service> => startService(options())
