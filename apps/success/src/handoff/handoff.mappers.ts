export type { ClockView as Clock } from '@customer-graph/clocks'
export type { Handoff } from './handoff'
export type { PacketPromise, PacketSnapshot, PacketStakeholder } from './packet'
export type { ReassignmentReport } from './reassign-handoffs'
export type { Outcome as ReassignmentItem } from './reassignment.rules'
export type {
  ReturnAndOffer as HandoffReturn,
  Stay as HandoffStateEntry,
  TimeInState,
} from './state-history.rules'
