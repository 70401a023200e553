import { type promiseEndings, type promiseTypes } from '@customer-graph/contracts-sales'
import { type CustomerId, type DealId, type Id, type PersonId } from '@customer-graph/glossary'
import { type ContactId } from '../contact/contact'

export type PromiseId = Id<'Promise'>
export type PromiseType = (typeof promiseTypes)[number]
export type Settlement = (typeof promiseEndings)[number]

interface Said {
  readonly id: PromiseId
  readonly customerId: CustomerId
  readonly dealId: DealId | null
  readonly text: string
  readonly type: PromiseType
  readonly toContactId: ContactId | null
  readonly byPersonId: PersonId | null
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null
}

/** What was said to win a deal, or later; named so because `Promise` is taken by the language. */
export type PromiseMade =
  (Said & { readonly status: 'open' }) | (Said & { readonly status: Settlement; readonly settledAt: Date })
