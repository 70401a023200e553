import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { agent } from './agent'
import { readConfig } from './config'
import { customer } from './customer'
import { typeDefs } from './generated/type-defs'
import { history } from './history'
import { migrations } from './migrations'
import { ticket } from './ticket'

/** What support is made of. */
export const features = [customer, agent, ticket, history]

export const options = (config = readConfig()): ServiceOptions => ({
  config,
  typeDefs,
  migrations,
  features,
})

export const startSupport = (): Promise<Service> => startService(options())
