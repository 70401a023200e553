import { graphClock } from '@customer-graph/clocks'
import { type Resolvers } from '../generated/resolvers'

export const clockResolvers: Resolvers = { Clock: graphClock }
