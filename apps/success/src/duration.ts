/** Milliseconds as an ISO 8601 duration in hours, minutes and whole seconds, e.g. `PT4H30M`; overdue time is negative. */
export function isoDuration(ms: number): string {
  const total = Math.round(Math.abs(ms) / 1000)
  const parts = [
    [Math.floor(total / 3600), 'H'],
    [Math.floor(total / 60) % 60, 'M'],
    [total % 60, 'S'],
  ] as const
  const text = parts.flatMap(([count, unit]) => (count ? [`${count}${unit}`] : [])).join('')
  return `${ms < 0 && text ? '-' : ''}PT${text || '0S'}`
}
