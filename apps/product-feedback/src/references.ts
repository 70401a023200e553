import { type CustomerId } from '@customer-graph/glossary'
import { type PromiseId } from './promise/promise'

/** A customer by its id. */
export interface CustomerReference {
  readonly id: CustomerId
}

/** A promise by its id. */
export interface PromiseReference {
  readonly id: PromiseId
}
