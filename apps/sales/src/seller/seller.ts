import { type PersonId } from '@customer-graph/glossary'

/** A colleague who sells, as the directory announced one: our own copy, so that nobody has to be asked. */
export interface Seller {
  readonly id: PersonId
  readonly office: string | null
  /** False once the colleague has left the company, or sales. */
  readonly active: boolean
}
