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
  /** What was not taken over of rows that stand, because it belongs to another source or to our own people. */
  leftAlone: readonly string[]
}

export const emptyTally = (): Tally => ({
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  leftAlone: [],
})

export const addUp = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      rows: sum.rows + tally.rows,
      created: sum.created + tally.created,
      updated: sum.updated + tally.updated,
      unchanged: sum.unchanged + tally.unchanged,
      rejected: sum.rejected + tally.rejected,
      leftAlone: [...sum.leftAlone, ...tally.leftAlone],
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

const maxExamples = 3

/** What was left alone in a few lines: how often, and the first of it. */
export function leftAloneInWords(leftAlone: readonly string[]): string[] {
  if (leftAlone.length === 0) return []
  const rest = leftAlone.length - maxExamples
  return [
    `Left alone, because it belongs to another source or to your own people: ${grouped(leftAlone.length)} (all of it with --json).`,
    ...leftAlone.slice(0, maxExamples).map((each) => `  ${each}`),
    ...(rest > 0 ? [`  … and ${grouped(rest)} more`] : []),
  ]
}
