import { type Feature, type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { readConfig } from './config'
import { typeDefs } from './generated/type-defs'
import { migrations } from './migrations'

/** What {{department}} is made of. */
export const features: readonly Feature[] = []

export const options = (config = readConfig()): ServiceOptions => ({
  config,
  typeDefs,
  migrations,
  features,
})

export const start{{Department}} = (): Promise<Service> => startService(options())
