/** The smallest value that at least `share` (0 … 1) of the values do not exceed; NaN of none. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const inMs = (ms: number): string => (Number.isNaN(ms) ? 'nothing to measure' : `${Math.round(ms)} ms`)

/** The first breaches in words, and how many more there are. */
export function some(breaches: readonly string[], most = 5): string[] {
  const more = breaches.length - most
  return more > 0 ? [...breaches.slice(0, most), `… and ${more} more`] : [...breaches]
}
