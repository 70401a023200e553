import { type CustomerId, type ExternalRef, type RowOutcome, type Segment } from '@customer-graph/glossary'
import { type Customer } from './customer'

/** A customer of another system. What a row leaves out is left alone; null says that there is none. */
export interface ImportedCustomer {
  readonly externalRef: ExternalRef
  /** The reference of a customer known already: this is the same company under another name. */
  readonly sameAs?: ExternalRef | null
  /** Needed for a customer who is not known yet, like the segment. */
  readonly name?: string | null
  readonly industry?: string | null
  readonly region?: string | null
  readonly segment?: Segment | null
  readonly parent?: ExternalRef | null
}

/** What is known of everything that the rows of one call name. */
export interface KnownCustomers {
  /** Whom the references name, keyed by `refKey`. */
  readonly owners: ReadonlyMap<string, CustomerId>
  readonly customers: readonly Customer[]
  /** The known parents and everything above them and above the customers. */
  readonly families: ReadonlyMap<CustomerId, FamilyMember>
}

/** A customer as part of a family of companies. */
export interface FamilyMember {
  readonly name: string
  readonly parentId: CustomerId | null
}

/** What an import call will do. */
export interface ImportPlan {
  readonly created: readonly Customer[]
  /** Changed, and so announced. */
  readonly updated: readonly Customer[]
  /** Only where their fields come from is known better now. */
  readonly claimed: readonly Customer[]
  readonly outcomes: readonly RowOutcome[]
}
