import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { readConfig } from './config'
import { customer } from './customer'
import { typeDefs } from './generated/type-defs'
import { handoff } from './handoff'
import { migrations } from './migrations'
import { onboarding } from './onboarding'
import { person } from './person'

/** What success is made of. */
export const features = [customer, person, handoff, onboarding]

export const options = (config = readConfig()): ServiceOptions => ({
  config,
  typeDefs,
  migrations,
  features,
})

export const startSuccess = (): Promise<Service> => startService(options())
