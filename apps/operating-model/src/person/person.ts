import { type ExternalRef, type FieldSources, type PersonId } from '@customer-graph/glossary'
import { type peopleDepartments } from '@customer-graph/contracts-operating-model'

/** The department that a person belongs to. */
export type PersonDepartment = (typeof peopleDepartments)[number]

/** A colleague. The id is also the subject of the colleague's token. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly department: PersonDepartment
  readonly roles: readonly string[]
  readonly managerId: PersonId | null
  readonly office: string | null
  readonly active: boolean
  readonly externalRefs: readonly ExternalRef[]
  /** From which other system each field came; what our own people said is not in it. */
  readonly sources: FieldSources
}

/** What is needed to add a colleague. */
export type NewPerson = Omit<Person, 'id' | 'active' | 'sources'>
