/** Milliseconds as an ISO 8601 duration of hours, minutes and whole seconds, like `PT4H30M`; `-PT30M` when negative. */
export function durationOf(ms: number): string {
  const all = Math.round(Math.abs(ms) / 1000)
  const parts = [`${Math.floor(all / 3600)}H`, `${Math.floor(all / 60) % 60}M`, `${all % 60}S`].filter(
    (part) => parseInt(part) > 0,
  )
  return `${ms < 0 && all > 0 ? '-' : ''}PT${parts.join('') || '0S'}`
}
