import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that is the same for the same seed. */
export interface Random {
  /** A whole number between two, both included. */
  between(from: number, to: number): number
  /** True in `percent` of 100 cases. */
  inPercent(percent: number): boolean
  pick<T>(from: readonly T[]): T
}

export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  const between = (from: number, to: number) => uniformInt(generator, from, to)
  return {
    between,
    inPercent: (percent) => between(1, 10_000) <= percent * 100,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
  }
}
