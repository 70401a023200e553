import { statfsSync } from 'node:fs'

/** How many bytes an ordinary user may still write in the file system of `folder`. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
