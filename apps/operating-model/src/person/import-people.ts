import { type ExternalRef, type RejectedRow } from '@customer-graph/glossary'
import { type Person, type PersonDepartment } from './person'

/** A colleague as another system lists one. */
export interface ImportedPerson {
  readonly externalRef: ExternalRef
  readonly name: string
  readonly department: PersonDepartment
  readonly manager: ExternalRef | null
  readonly office: string | null
}

/** What an import call will do. */
export interface ImportPlan {
  readonly created: readonly Person[]
  readonly updated: readonly Person[]
  readonly unchanged: number
  readonly rejected: readonly RejectedRow[]
}
