import { median } from '@customer-graph/glossary'

/** What a process held at a moment: seconds since some beginning, and bytes. */
export interface Sample {
  readonly second: number
  readonly bytes: number
}

const mebibyte = 1024 ** 2
const tenMinutes = 600

/**
 * How many MiB a process climbs in ten minutes: the median of the slopes between all pairs of samples (Theil–Sen), which a
 * garbage collection now and then does not move. NaN of fewer than two samples.
 */
export function climbOf(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((a, at) =>
    samples.slice(at + 1).map((b) => (b.bytes - a.bytes) / (b.second - a.second)),
  )
  return ((median(slopes) ?? NaN) * tenMinutes) / mebibyte
}
