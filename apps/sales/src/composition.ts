import { agreementDeadlines, startDeadlineWorker } from '@customer-graph/clocks'
import { mergeResolvers, type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { salesCommands } from './commands'
import { readConfig } from './config'
import { contactResolvers } from './contact/contact.resolvers'
import { contractResolvers } from './contract/contract.resolvers'
import { customerResolvers } from './customer/customer.resolvers'
import { dealResolvers } from './deal/deal.resolvers'
import { typeDefs } from './generated/type-defs'
import { type SalesContext, salesLoaders } from './graph-context'
import { migrations } from './migrations'
import { packetResolvers } from './packet/packet.resolvers'
import { productResolvers } from './product/product.resolvers'
import { promiseResolvers } from './promise/promise.resolvers'
import { replanRepairClocks, salesClocks } from './packet/packet.clock'
import { salesReactions } from './reactions'
import { sellerResolvers } from './seller/seller.resolvers'
import { tables } from './tables'

/** Sales, wired by hand. */
export const options = (config = readConfig()): ServiceOptions<SalesContext> => ({
  config,
  typeDefs,
  tables,
  migrations,
  wire: ({ database, transaction, backgroundTransaction, clock, log }) => {
    const commands = salesCommands({ transaction, clock })
    const { manager } = database
    return {
      resolvers: mergeResolvers(
        customerResolvers,
        contactResolvers,
        productResolvers,
        sellerResolvers,
        dealResolvers,
        packetResolvers,
        promiseResolvers,
        contractResolvers,
      ),
      reactions: salesReactions(clock),
      workers: [
        {
          name: 'deadline worker',
          start: async () =>
            startDeadlineWorker({
              connectionString: config.databaseUrl,
              transaction: backgroundTransaction,
              handlers: { ...salesClocks.handlers, ...agreementDeadlines(replanRepairClocks(clock)) },
              log,
            }),
        },
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
