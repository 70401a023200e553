import { mostImportedRows } from '@customer-graph/glossary'
import { badInput } from './errors'

/** The rows of one import call. Throws BAD_USER_INPUT when there are more than one transaction should hold. */
export function importedRows<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= mostImportedRows) return rows
  throw badInput(
    `rows must be at most ${mostImportedRows}, got ${rows.length}. Send them in several calls.`,
    'rows',
  )
}
