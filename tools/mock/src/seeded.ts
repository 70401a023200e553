import { createHash } from 'node:crypto'

/** Chance that can be repeated: the same seed and words always give the same. */
export interface Seeded {
  /** A number from 0 up to, but not including, `below`. */
  number(below: number, ...words: readonly string[]): number
  pick<Value>(from: readonly Value[], ...words: readonly string[]): Value
  /** An id, shaped like the graph's. */
  id(...words: readonly string[]): string
}

export function seeded(seed: string): Seeded {
  const digest = (words: readonly string[]) =>
    createHash('sha256')
      .update([seed, ...words].join('\n'))
      .digest('hex')
  const number = (below: number, ...words: readonly string[]) =>
    parseInt(digest(words).slice(0, 12), 16) % Math.max(1, below)
  return {
    number,
    pick: (from, ...words) => from[number(from.length, ...words)]!,
    id: (...words) => {
      const hex = digest(words)
      return `019a9f10-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
    },
  }
}
