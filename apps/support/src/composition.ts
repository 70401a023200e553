import { agreementDeadlines, startDeadlineWorker } from '@customer-graph/clocks'
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
  wire: ({ database: { manager }, transaction, backgroundTransaction, clock, log }) => {
    const commands = supportCommands({ transaction, clock })
    const handlers = { ...supportClocks.handlers, ...agreementDeadlines(followTargets(clock)) }
    const connectionString = config.databaseUrl
    const deadlines = { connectionString, transaction: backgroundTransaction, handlers, log }
    return {
      resolvers,
      reactions: supportReactions(clock),
      workers: [{ name: 'deadline worker', start: async () => startDeadlineWorker(deadlines) }],
      context: (request) => {
        const now = clock.now()
        return { ...request, commands, manager, now, loaders: supportLoaders(manager, now, request) }
      },
    }
  },
})

export const startSupport = (): Promise<Service> => startService(options())
