import { type DefinitionRule, type Id, type PersonId } from '@customer-graph/glossary'
import { type PersonDepartment } from '../person/person'

export type DefinitionId = Id<'Definition'>

/** A department's yes to a version. */
export interface Signature {
  readonly department: PersonDepartment
  readonly personId: PersonId
  readonly signedAt: Date
}

/** What a version says; never changed once it is proposed. */
interface Wording {
  readonly definitionId: DefinitionId
  readonly key: string
  readonly version: number
  readonly text: string
  readonly rule: DefinitionRule
  readonly ownerId: PersonId | null
  /** The departments that have to sign. */
  readonly affected: readonly PersonDepartment[]
  readonly signatures: readonly Signature[]
}

/** Waits for signatures; `effectiveFrom` is the earliest it can be in force. */
export type ProposedVersion = Wording & { readonly status: 'proposed'; readonly effectiveFrom: Date }

/** Signed by every affected department, and in force from `effectiveFrom` on. */
export type AgreedVersion = Wording & { readonly status: 'agreed'; readonly effectiveFrom: Date }

export type DefinitionVersion = ProposedVersion | AgreedVersion

/** An agreed meaning with everything it ever was, the latest version first. */
export interface Definition {
  readonly id: DefinitionId
  readonly key: string
  readonly versions: readonly DefinitionVersion[]
}

/** What is proposed. */
export interface Proposal {
  readonly key: string
  readonly text: string
  /** JSON of unknown origin. */
  readonly rule: string
  readonly ownerId: PersonId
  readonly affected: readonly PersonDepartment[]
  /** At the last signature when null. */
  readonly effectiveFrom: Date | null
}
