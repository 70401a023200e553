import { mergeResolvers } from '@customer-graph/subgraph'
import { customerResolvers } from './customer/customer.resolvers'
import { clockResolvers } from './handoff/clock.resolvers'
import { handoffResolvers } from './handoff/handoff.resolvers'
import { packetResolvers } from './handoff/packet.resolvers'
import { reassignmentResolvers } from './handoff/reassignment.resolvers'
import { onboardingResolvers } from './onboarding/onboarding.resolvers'
import { personResolvers } from './person/person.resolvers'

/** Everything that success answers in the graph. */
export const resolvers = mergeResolvers(
  customerResolvers,
  personResolvers,
  handoffResolvers,
  packetResolvers,
  reassignmentResolvers,
  clockResolvers,
  onboardingResolvers,
)
