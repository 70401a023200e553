/** What became of the rows of one import call: one bad row stops no other. */
export interface ImportReport {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: readonly RejectedRow[]
}

/** A row that was refused; `row` is its place in the input, from 0. */
export interface RejectedRow {
  readonly row: number
  readonly code: string
  readonly message: string
}

/** What became of one row. */
export type RowOutcome =
  'created' | 'updated' | 'unchanged' | { readonly code: string; readonly message: string }

/** Adds up what became of the rows, given in their order. */
export const importReport = (outcomes: readonly RowOutcome[]): ImportReport => ({
  created: outcomes.filter((outcome) => outcome === 'created').length,
  updated: outcomes.filter((outcome) => outcome === 'updated').length,
  unchanged: outcomes.filter((outcome) => outcome === 'unchanged').length,
  rejected: outcomes.flatMap((outcome, row) => (typeof outcome === 'object' ? [{ row, ...outcome }] : [])),
})

/** The most rows that one call takes. */
export const mostImportedRows = 500
