import { type RejectedRow, type Step } from './record'

/** What would be sent. */
export interface Rehearsal {
  /** Rows of the files. */
  rows: number
  rejected: number
  /** For each step in turn, its rows and the records made of them. */
  steps: { rows: number; records: number }[]
}

/** Reads and checks everything without sending anything, so that broken input is found before the first row is sent. */
export async function rehearse(
  steps: readonly Step[],
  signal: AbortSignal,
  reject: (row: RejectedRow) => void = () => undefined,
): Promise<Rehearsal> {
  const rehearsal: Rehearsal = { rows: 0, rejected: 0, steps: [] }
  for (const step of steps) {
    const counts = { rows: 0, records: 0 }
    for await (const reading of step.read()) {
      signal.throwIfAborted()
      if (reading.kind === 'draft') {
        counts.rows += reading.rows.length
        counts.records += 1
      } else {
        counts.rows += reading.rejected.length
        rehearsal.rejected += reading.rejected.length
        reading.rejected.forEach(reject)
      }
    }
    rehearsal.rows += counts.rows
    rehearsal.steps.push(counts)
  }
  return rehearsal
}
