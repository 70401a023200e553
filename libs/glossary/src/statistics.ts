/** The arithmetic mean, or null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length ? values.reduce((total, value) => total + value, 0) / values.length : null

/**
 * The continuous percentile with linear interpolation between neighbours (type 7 of Hyndman and Fan 1996, as PostgreSQL's
 * `percentile_cont`). `share` is between 0 and 1; null of nothing.
 */
export function percentile(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`A percentile's share is between 0 and 1, got ${share}`)
  const sorted = [...values].sort((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number | null => percentile(values, 0.5)
