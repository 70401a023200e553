/** How often a process may die within a minute before the stack gives up. */
export const most = 5
const minute = 60_000
const longest = 8_000

export type AfterDeath = { restart: true; afterMs: number } | { restart: false }

/**
 * What to do about a process that died at `now`, given when it died before (all in milliseconds of one clock): start it
 * again, the later the more often it has died within the last minute, or give up; never on a full disk, which is mended
 * from outside.
 */
export function afterDeath(before: readonly number[], now: number, diskFull = false): AfterDeath {
  if (diskFull) return { restart: true, afterMs: longest }
  const recent = before.filter((at) => now - at < minute).length
  if (recent >= most) return { restart: false }
  return { restart: true, afterMs: Math.min(250 * 2 ** recent, longest) }
}
