/**
 * How long to wait, in ms, before trying again after `failures` failures in a row (1, 2, …): 100 ms, doubled each time, never
 * above `mostMs`. `chance`, 0 … 1, spreads the waits of several processes over the upper half.
 */
export function backOffMs(failures: number, mostMs: number, chance: number): number {
  const full = Math.min(mostMs, 100 * 2 ** Math.min(Math.max(failures, 1) - 1, 20))
  return Math.round(full / 2 + (full / 2) * chance)
}
