import { type ExternalRef, type PersonId } from '@customer-graph/glossary'

/** A colleague who answers tickets, as the directory announced one: our own copy. */
export interface AgentProfile {
  readonly id: PersonId
  readonly team: string | null
  /** False once the colleague has left the company, or support. */
  readonly active: boolean
  readonly externalRefs: readonly ExternalRef[]
}
