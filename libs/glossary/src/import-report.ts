import { type LeftAlone } from './field-sources'

/** What became of the rows of one import call: one bad row stops no other. */
export interface ImportReport {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: readonly RejectedRow[]
  /** What was not taken over of rows that stand, because it belongs to another source or to our own people. */
  readonly leftAlone: readonly (LeftAlone & { readonly row: number })[]
}

/** A row that was refused; `row` is its place in the input, from 0. */
export interface RejectedRow {
  readonly row: number
  readonly code: string
  readonly message: string
}

/** What became of one row. */
export type RowOutcome = TakenRow['outcome'] | TakenRow | { readonly code: string; readonly message: string }

/** A row that stands, though perhaps not with everything that it says. */
export interface TakenRow {
  readonly outcome: 'created' | 'updated' | 'unchanged'
  readonly leftAlone: readonly LeftAlone[]
}

/** Adds up what became of the rows, given in their order. */
export function importReport(outcomes: readonly RowOutcome[]): ImportReport {
  const report = { created: 0, updated: 0, unchanged: 0 }
  const rejected: RejectedRow[] = []
  const leftAlone: ImportReport['leftAlone'][number][] = []
  outcomes.forEach((outcome, row) => {
    if (typeof outcome === 'string') report[outcome] += 1
    else if ('code' in outcome) rejected.push({ row, code: outcome.code, message: outcome.message })
    else {
      report[outcome.outcome] += 1
      leftAlone.push(...outcome.leftAlone.map((each) => ({ row, ...each })))
    }
  })
  return { ...report, rejected, leftAlone }
}

/** The most rows that one call takes. */
export const mostImportedRows = 500
