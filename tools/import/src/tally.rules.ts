/** What became of what was read. */
export interface Tally {
  /** Rows of the files. */
  rows: number
  /** Records that were made of them. */
  created: number
  updated: number
  unchanged: number
  /** Rows that were not taken. */
  rejected: number
}

export const emptyTally = (): Tally => ({ rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 })

export const addUp = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      rows: sum.rows + tally.rows,
      created: sum.created + tally.created,
      updated: sum.updated + tally.updated,
      unchanged: sum.unchanged + tally.unchanged,
      rejected: sum.rejected + tally.rejected,
    }),
    emptyTally(),
  )

/** `7,375 new, 2 changed, 40 as before`; what is zero is left out. */
export function inWords({ created, updated, unchanged }: Tally): string {
  const parts = [
    [created, 'new'],
    [updated, 'changed'],
    [unchanged, 'as before'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${grouped(count)} ${word}`)
  return said.join(', ') || 'none'
}

export const grouped = (count: number): string => count.toLocaleString('en-US')
