/**
 * The order in which variants take their turns in each round: A B C D, then D C B A, so that each stands as often before as
 * after every other, and a machine that drifts favours none.
 */
export const mirrored = <Name>(names: readonly Name[], rounds: number): Name[][] =>
  Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? [...names] : [...names].reverse()))

/** The middle of some numbers, or the mean of the two in the middle. NaN when there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** The median over the rounds of what one cost as a share of what the other cost in the same round. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((cost, round) => cost / (theirs[round] ?? Number.NaN)))
