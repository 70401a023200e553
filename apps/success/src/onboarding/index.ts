import { type Feature } from '@customer-graph/subgraph'
import { onboardingResolvers } from './onboarding.resolvers'
import { onboardingTable } from './onboarding.table'

/** From an accepted handoff to a customer who has what was bought. */
export const onboarding: Feature = { tables: [onboardingTable], resolvers: onboardingResolvers }
