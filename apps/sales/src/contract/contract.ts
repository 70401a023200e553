import { type CustomerId, type DealId, type Id, type Money } from '@customer-graph/glossary'

export type ContractId = Id<'Contract'>

interface Terms {
  readonly id: ContractId
  readonly customerId: CustomerId
  readonly dealId: DealId | null
  /** `YYYY-MM-DD`, as all days of a contract. */
  readonly startsOn: string
  readonly endsOn: string
  /** Recurring revenue per year. */
  readonly annualValue: Money
  readonly supportPlan: string | null
}

export interface RunningContract extends Terms {
  readonly status: 'running'
}

export interface EndedContract extends Terms {
  readonly status: 'ended'
  readonly endedOn: string
  readonly endReason: string | null
}

/** An agreement with recurring revenue. */
export type Contract = RunningContract | EndedContract

/** What may be agreed anew while it runs; what is absent stays. */
export type ContractChange = Partial<Pick<Terms, 'endsOn' | 'annualValue' | 'supportPlan'>>
