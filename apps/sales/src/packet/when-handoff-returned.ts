import { handoffReturned } from '@customer-graph/contracts-success'
import { when } from '@customer-graph/events'
import { type DealId } from '@customer-graph/glossary'
import { dealStore } from '../deal/deal.store'
import { startRepairClock } from './packet.clock'
import { packetStore } from './packet.store'

/** Success sent a handoff back: its packet may be mended again, and the time until it is counts. */
export const whenHandoffReturned = when(handoffReturned, async ({ data, time }, tx) => {
  const deal = await dealStore(tx.manager).lock(data.dealId as DealId)
  if (!deal) return
  await packetStore(tx.manager).markReturned(deal.id)
  await startRepairClock(tx, deal, time)
})
