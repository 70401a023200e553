import { type Service, type ServiceOptions, startService } from '@customer-graph/subgraph'
import { calendar } from './calendar'
import { readConfig } from './config'
import { defaults } from './defaults'
import { definition } from './definition'
import { fact } from './fact'
import { typeDefs } from './generated/type-defs'
import { metric } from './metric'
import { migrations } from './migrations'
import { person } from './person'
import { serviceLevel } from './service-level'
import { timeline } from './timeline'
import { verdict } from './verdict'

/** What the operating model is made of. */
export const features = [
  person,
  definition,
  serviceLevel,
  calendar,
  defaults,
  timeline,
  verdict,
  fact,
  metric,
]

export const options = (config = readConfig()): ServiceOptions => ({
  config,
  typeDefs,
  migrations,
  features,
})

export const startOperatingModel = (): Promise<Service> => startService(options())
