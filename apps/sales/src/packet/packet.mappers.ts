export type { ClockView as Clock } from '@customer-graph/clocks'
export type { Stakeholder } from './packet'
export type { StoredPacket as HandoffPacket } from './packet.store'
