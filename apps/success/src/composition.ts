import { agreementDeadlines, startDeadlineWorker } from '@customer-graph/clocks'
import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { successCommands } from './commands'
import { readConfig } from './config'
import { typeDefs } from './generated/type-defs'
import { type SuccessContext, successLoaders } from './graph-context'
import { replanClocks, successClocks } from './handoff/handoff.clocks'
import { migrations } from './migrations'
import { successReactions } from './reactions'
import { resolvers } from './resolvers'
import { tables } from './tables'

/** Success, wired by hand. */
export const options = (config = readConfig()): ServiceOptions<SuccessContext> => ({
  config,
  typeDefs,
  tables,
  migrations,
  wire: ({ database: { manager }, transaction, backgroundTransaction, clock, log }) => {
    const commands = successCommands({ transaction, clock })
    const deadlines = {
      connectionString: config.databaseUrl,
      transaction: backgroundTransaction,
      handlers: { ...successClocks.handlers, ...agreementDeadlines(replanClocks(clock)) },
      log,
    }
    return {
      resolvers,
      reactions: successReactions(clock),
      workers: [{ name: 'deadline worker', start: async () => startDeadlineWorker(deadlines) }],
      context: (request) => ({
        ...request,
        commands,
        manager,
        loaders: successLoaders(manager),
        now: clock.now(),
      }),
    }
  },
})

export const startSuccess = (): Promise<Service> => startService(options())
