import { type Row } from './csv/read-rows'

/** Somebody or something by the name another system has for it. */
export interface Ref {
  readonly kind: 'person' | 'customer'
  readonly system: string
  readonly id: string
}

/** The id that the graph has for a name. */
export type IdOf = (ref: Ref) => string

/** What one or several rows say, ready to be sent once the ids of those it names are known. */
export interface Draft {
  readonly kind: 'draft'
  /** The rows it was made of; none when it only follows from what other rows name. */
  readonly rows: readonly Row[]
  readonly names: readonly Ref[]
  /** Whom it makes known. */
  readonly makes?: Ref
  input(idOf: IdOf): object
}

export interface RejectedRow {
  readonly row: Row
  readonly code: string
  readonly reason: string
}

/** Rows that cannot be sent, and why. */
export interface Rejection {
  readonly kind: 'rejection'
  readonly rejected: readonly RejectedRow[]
}

/** What was read: something to send, or why not. */
export type Reading = Draft | Rejection

/** Something that is wrong with a row. */
export interface Flaw {
  readonly code: string
  readonly reason: string
}

/** A row with its flaws: the first gives the code, all of them the reason. */
export const rejectRow = (row: Row, flaws: readonly Flaw[]): Rejection => ({
  kind: 'rejection',
  rejected: [{ row, code: flaws[0]?.code ?? '', reason: flaws.map(({ reason }) => reason).join(' ') }],
})

/** Records of one kind, sent with one mutation. */
export interface Step {
  /** For people, in the plural: `deals`. */
  readonly noun: string
  readonly mutation: ImportMutation
  /** Codes with which a department says that it has not heard of something yet that was made a moment ago. */
  readonly repeatOn: readonly string[]
  /** Reads the rows anew each time. */
  read(): AsyncIterable<Reading> | Iterable<Reading>
}

/** The mutations that take rows, and the type of their rows. */
export const importMutations = {
  importPeople: 'ImportedPerson',
  importCustomers: 'ImportedCustomer',
  importProducts: 'ImportedProduct',
  importDeals: 'ImportedDeal',
  importTickets: 'ImportedTicket',
} as const

export type ImportMutation = keyof typeof importMutations
