import { type Finding } from '../finding'
import { checkBrokerAway } from './broker-away.rules'
import { type Evidence } from './evidence'
import { checkLatency } from './latency.rules'
import { checkLost } from './lost.rules'
import { checkOrder } from './order.rules'
import { checkOutboxSize } from './outbox-size.rules'
import { checkPoison } from './poison.rules'
import { checkRolledBack } from './rolled-back.rules'
import { checkRolling } from './rolling.rules'
import { checkTakeOver } from './take-over.rules'
import { checkTwice } from './twice.rules'

/** What the rig says about each invariant, by its number. */
export const checks = {
  I1: checkLost,
  I2: checkRolledBack,
  I3: checkTwice,
  I4: checkOrder,
  I5: checkLatency,
  I6: checkTakeOver,
  I7: checkBrokerAway,
  I9: checkOutboxSize,
  I10: checkPoison,
  I16: checkRolling,
} satisfies Partial<Record<Finding['invariant'], (evidence: Evidence) => Finding>>

export const checkEvidence = (evidence: Evidence): Finding[] =>
  Object.values(checks).map((check) => check(evidence))
