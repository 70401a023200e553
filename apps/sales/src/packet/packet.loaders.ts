import { instantOf, loadByKey, perRequest } from '@customer-graph/subgraph'
import { repairClocks } from './packet.clock'
import { packetStore } from './packet.store'

export const packetOfDeal = perRequest(({ manager }) =>
  loadByKey(packetStore(manager).ofDeals, (packet) => packet.dealId),
)

export const repairClockOfDeal = perRequest((request) =>
  loadByKey(repairClocks(request.manager, instantOf(request)), (clock) => clock.subjectId),
)
