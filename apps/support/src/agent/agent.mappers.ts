import { type PersonId } from '@customer-graph/glossary'

export type { AgentProfile } from './agent'

/** A colleague by id. */
export interface Person {
  readonly id: PersonId
}
