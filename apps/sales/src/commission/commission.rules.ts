import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Money,
  type PersonId,
  refuse,
} from '@customer-graph/glossary'
import { type CommissionPlan } from './commission'

const whole = 10_000

/** The seller's next plan; the present one when nothing would change. */
export function setPlan(
  present: CommissionPlan | null,
  { sellerId, basisPoints }: { readonly sellerId: PersonId; readonly basisPoints: number },
  now: Date,
): Decision<CommissionPlan, InvalidInput> {
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > whole)
    return refuse(
      invalidInput([
        {
          path: 'basisPoints',
          message: `A share is a whole number of basis points from 0 to ${whole}, got ${basisPoints}.`,
        },
      ]),
    )
  if (present?.basisPoints === basisPoints) return accept(present)
  return accept({ sellerId, version: (present?.version ?? 0) + 1, basisPoints, setAt: now })
}

/** What a plan earns for a deal of this value: its share, half a minor unit rounded up. Null without a plan. */
export function commissionOf(plan: CommissionPlan | null, value: Money): Money | null {
  if (!plan) return null
  // Numbers lose minor units of very large amounts once multiplied.
  const share = (BigInt(value.amountMinor) * BigInt(plan.basisPoints) + BigInt(whole / 2)) / BigInt(whole)
  return { amountMinor: Number(share), currency: value.currency }
}
