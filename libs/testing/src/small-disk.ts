import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that a test may fill. */
export interface SmallDisk {
  readonly folder: string
  /** Writes until nothing fits any more. Again: what was freed since. */
  fill(): void
  /** Takes back all that `fill` wrote. */
  free(): void
  /** Nothing may use it any more. */
  remove(): void
}

/** Mounts an empty disk of that many megabytes. Answers a sentence where that may not be done: only root mounts on Linux. */
export function smallDisk(megabytes: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], {
      stdio: 'pipe',
    })
  } catch (error) {
    rmdirSync(folder)
    return `A small disk cannot be mounted here (${(error as Error).message.trim().split('\n').at(-1)}); root on Linux can.`
  }
  const filling = join(folder, 'filling')
  return {
    folder,
    fill() {
      const handle = openSync(filling, 'a')
      try {
        for (let size = 1024 ** 2; size >= 1; size = Math.floor(size / 2))
          writeAll(handle, Buffer.alloc(size))
      } finally {
        closeSync(handle)
      }
    },
    free: () => rmSync(filling, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder])
      rmdirSync(folder)
    },
  }
}

function writeAll(handle: number, block: Buffer): void {
  try {
    for (;;) writeSync(handle, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
