import { packetAmended } from '@customer-graph/contracts-sales'
import { when } from '@customer-graph/events'
import { offerAgain } from './offer-handoff'

/** Sales mended a packet: the handoff is offered again with it, as of the instant at which sales did. */
export const whenPacketAmended = when(packetAmended, async ({ data, time }, tx) => {
  await offerAgain(tx, data, time)
})
