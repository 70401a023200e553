import { type PromiseId } from './promise'

/** A promise by its id. */
export interface CustomerPromise {
  readonly id: PromiseId
}
