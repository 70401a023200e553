import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Money,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { type CommissionPlan } from '../commission/commission'
import { commissionOf } from '../commission/commission.rules'
import { problemsOfMoney } from '../money/money.rules'
import { type HandoffPacket } from '../packet/packet'
import { type PacketIncomplete, packetIncomplete, partsMissing } from '../packet/packet.rules'
import { type Deal, type DealStage, type LostDeal, type OpenDeal, type WonDeal } from './deal'

/** The stages of a deal and where each may lead. */
export const stagesAfter: Readonly<Record<DealStage, readonly DealStage[]>> = {
  prospecting: ['engaging', 'lost'],
  engaging: ['prospecting', 'won', 'lost'],
  won: [],
  lost: [],
}

/** A new opportunity, not yet placed at a stage. */
export type Opening = Omit<OpenDeal, 'stage' | 'engagedAt'> & { readonly stage: DealStage }

/** A new opportunity. Work with the customer begins now when it opens as `engaging`; nothing opens closed. */
export function open({ stage, ...deal }: Opening, now: Date): Decision<OpenDeal, InvalidInput> {
  const problems = problemsOfMoney('value', deal.value)
  if (stage === 'won' || stage === 'lost')
    return refuse(
      invalidInput([...problems, { path: 'stage', message: 'A deal opens as PROSPECTING or ENGAGING.' }]),
    )
  if (problems.length) return refuse(invalidInput(problems))
  return accept({ ...deal, stage, engagedAt: stage === 'engaging' ? now : null })
}

/** The deal at another open stage. The day work began is kept when it falls back to prospecting. */
export function move(deal: Deal, stage: DealStage, now: Date): Decision<OpenDeal, WrongState> {
  if (!isOpen(deal)) return refuse(closedAlready(deal))
  if (stage === 'won' || stage === 'lost')
    return refuse(wrongState(deal.stage, `Use ${stage === 'won' ? 'winDeal' : 'loseDeal'} to close a deal.`))
  if (!stagesAfter[deal.stage].includes(stage)) return refuse(noWay(deal.stage, stage))
  return accept({
    ...deal,
    stage,
    engagedAt: stage === 'engaging' ? (deal.engagedAt ?? now) : deal.engagedAt,
  })
}

/**
 * The won deal, unless something is missing from its packet; then everything that is missing is listed. The seller earns by the
 * plan of the day.
 */
export function win(
  deal: Deal,
  packet: HandoffPacket,
  value: Money,
  now: Date,
  plan: CommissionPlan | null = null,
): Decision<WonDeal, WrongState | PacketIncomplete | InvalidInput> {
  if (!isOpen(deal)) return refuse(closedAlready(deal))
  if (!stagesAfter[deal.stage].includes('won')) return refuse(noWay(deal.stage, 'won'))
  const problems = problemsOfMoney('value', value)
  if (problems.length) return refuse(invalidInput(problems))
  const missing = partsMissing(packet)
  if (missing.length) return refuse(packetIncomplete(missing))
  return accept({ ...deal, stage: 'won', value, closedAt: now, commission: commissionOf(plan, value) })
}

export function lose(deal: Deal, reason: string | null, now: Date): Decision<LostDeal, WrongState> {
  if (!isOpen(deal)) return refuse(closedAlready(deal))
  return accept({ ...deal, stage: 'lost', closedAt: now, lostReason: reason })
}

export const isOpen = (deal: Deal): deal is OpenDeal =>
  deal.stage === 'prospecting' || deal.stage === 'engaging'

const closedAlready = (deal: Deal): WrongState =>
  wrongState(deal.stage, `The deal is ${deal.stage} already; a closed deal stays closed.`)

const noWay = (from: DealStage, to: DealStage): WrongState =>
  wrongState(from, `A deal cannot go from ${from} to ${to}; it can go to ${stagesAfter[from].join(' or ')}.`)
