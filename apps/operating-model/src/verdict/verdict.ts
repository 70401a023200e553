import { type Evidence } from '@customer-graph/glossary'

/** What a definition says of one customer. */
export interface Verdict {
  readonly customerId: string
  readonly key: string
  readonly holds: boolean
  readonly version: number
  readonly decidedAt: Date
  readonly evidence: readonly Evidence[]
}
