import { type ExternalRef, type ImportReport, type PersonId } from '@customer-graph/glossary'
import { type Person, type PersonDepartment } from './person'

/** A colleague as another system lists one. What a row leaves out is left alone; null says that there is none. */
export interface ImportedPerson {
  readonly externalRef: ExternalRef
  readonly name: string
  readonly department: PersonDepartment
  readonly manager?: ExternalRef | null
  readonly office?: string | null
}

/** What is known of everybody whom the rows of one call name. */
export interface KnownPeople {
  /** Whom the references name already, managers included. */
  readonly people: readonly Person[]
  /** They and everybody above them. */
  readonly lines: ReadonlyMap<PersonId, LineMember>
}

/** A colleague as part of a line of managers. */
export type LineMember = Pick<Person, 'name' | 'managerId'>

/** What an import call will do. */
export interface ImportPlan {
  readonly created: readonly Person[]
  /** Changed, and so announced. */
  readonly updated: readonly Person[]
  /** Only where their fields come from is known better now. */
  readonly claimed: readonly Person[]
  readonly report: ImportReport
}
