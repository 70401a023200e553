import { type PersonId } from '@customer-graph/glossary'

export type { ExternalRef } from '@customer-graph/glossary'

/** A colleague by id; the rest is looked up in the directory when it is asked for, all ids at once. */
export interface Person {
  readonly id: PersonId
}
