import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { commission } from './commission'
import { readConfig } from './config'
import { contact } from './contact'
import { contract } from './contract'
import { customer } from './customer'
import { deal } from './deal'
import { typeDefs } from './generated/type-defs'
import { migrations } from './migrations'
import { packet } from './packet'
import { product } from './product'
import { promise } from './promise'
import { seller } from './seller'

/** What sales is made of. */
export const features = [customer, contact, product, seller, commission, deal, packet, promise, contract]

export const options = (config = readConfig()): ServiceOptions => ({
  config,
  typeDefs,
  migrations,
  features,
})

export const startSales = (): Promise<Service> => startService(options())
