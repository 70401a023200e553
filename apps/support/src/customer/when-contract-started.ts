import { contractChanged, contractEnded, contractStarted } from '@customer-graph/contracts-sales'
import { when } from '@customer-graph/events'
import { type DataOf } from '@customer-graph/glossary'
import { entitlementStore } from './entitlement.store'

const entitlementOf = ({
  contractId,
  customerId,
  supportPlan: plan,
  startsOn,
  endsOn,
}: DataOf<typeof contractStarted>) => ({
  ...{ contractId, customerId, plan, startsOn, endsOn },
})

/** A contract began: its support plan counts for tickets that name none. */
export const whenContractStarted = when(contractStarted, async ({ data }, { manager }) => {
  await entitlementStore(manager).keep(entitlementOf(data))
})

/** New terms, new entitlement. Tickets that are open keep the plan they were opened under. */
export const whenContractChanged = when(contractChanged, async ({ data }, { manager }) => {
  await entitlementStore(manager).keep(entitlementOf(data))
})

/** A contract ended: it entitles to nothing from the day after on. */
export const whenContractEnded = when(contractEnded, async ({ data }, { manager }) => {
  await entitlementStore(manager).end(data.contractId, data.endedOn)
})
