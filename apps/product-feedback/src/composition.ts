import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { readConfig } from './config'
import { customer } from './customer'
import { typeDefs } from './generated/type-defs'
import { item } from './item'
import { migrations } from './migrations'
import { promise } from './promise'
import { request } from './request'

/** What product-feedback is made of. */
export const features = [customer, promise, item, request]

export const options = (config = readConfig()): ServiceOptions => ({
  config,
  typeDefs,
  migrations,
  features,
})

export const startProductFeedback = (): Promise<Service> => startService(options())
