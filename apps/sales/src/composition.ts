import { agreementDeadlines, deadlineWork } from '@customer-graph/clocks'
import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { salesCommands } from './commands'
import { readConfig } from './config'
import { typeDefs } from './generated/type-defs'
import { type SalesContext, salesLoaders } from './graph-context'
import { migrations } from './migrations'
import { replanRepairClocks, salesClocks } from './packet/packet.clock'
import { salesReactions } from './reactions'
import { resolvers } from './resolvers'
import { tables } from './tables'

/** Sales, wired by hand. */
export const options = (config = readConfig()): ServiceOptions<SalesContext> => ({
  config,
  typeDefs,
  tables,
  migrations,
  wire: (platform) => {
    const { database, transaction, clock } = platform
    const commands = salesCommands({ transaction, clock })
    const { manager } = database
    return {
      resolvers,
      reactions: salesReactions(clock),
      workers: [
        deadlineWork(platform, { ...salesClocks.handlers, ...agreementDeadlines(replanRepairClocks(clock)) }),
      ],
      context: (request) => ({
        ...request,
        commands,
        manager,
        loaders: salesLoaders(manager, clock.now()),
      }),
    }
  },
})

export const startSales = (): Promise<Service> => startService(options())
