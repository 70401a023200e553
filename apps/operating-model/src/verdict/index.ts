import { type Feature } from '@customer-graph/subgraph'
import { verdictResolvers } from './verdict.resolvers'
import { verdictTable } from './verdict.table'
import { whenOnboardingCompleted } from './when-onboarding-completed'

/** What definitions say of customers, as the departments announced it. */
export const verdict: Feature = {
  tables: [verdictTable],
  resolvers: verdictResolvers,
  reactions: [whenOnboardingCompleted],
}
