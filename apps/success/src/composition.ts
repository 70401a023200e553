import { agreementDeadlines, deadlineWork } from '@customer-graph/clocks'
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
  wire: (platform) => {
    const { transaction, clock } = platform
    const { manager } = platform.database
    const commands = successCommands({ transaction, clock })
    return {
      resolvers,
      reactions: successReactions(clock),
      workers: [
        deadlineWork(platform, { ...successClocks.handlers, ...agreementDeadlines(replanClocks(clock)) }),
      ],
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
