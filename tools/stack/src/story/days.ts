const dayMs = 86_400_000

/** The date so many days from today, e.g. `2026-11-21`; in the past when negative. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)

/** An instant so many days ago, at a time of that day in UTC, e.g. `09:40`. */
export const daysAgo = (days: number, time: string): string => `${dayFromNow(-days)}T${time}:00Z`
