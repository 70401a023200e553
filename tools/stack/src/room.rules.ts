const megabyte = 1024 ** 2

/**
 * Kept aside on the disk while there is room, and given to PostgreSQL when there is none: it writes a little even when it
 * stores nothing (a connection's caches, its checkpoints), and without that nobody could read.
 */
export const reserveBytes = 32 * megabyte

/** Below this nothing is stored any more. More than PostgreSQL fills between two looks, and than its log takes at a time. */
const scarce = 48 * megabyte

/** Writing begins again only when there is clearly room: not at the first byte, so that it does not end at once. */
const ample = 2 * scarce

/** What to do about `free` bytes, the reserve not counted: stop writing, or write again and keep the reserve; null for nothing. */
export function changeOfMode(free: number, writing: boolean): 'stop' | 'write' | null {
  if (writing) return free < scarce ? 'stop' : null
  return free >= ample + reserveBytes ? 'write' : null
}
