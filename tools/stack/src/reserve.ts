import { closeSync, existsSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'

const megabyte = 1024 ** 2

/** Takes `bytes` of a disk by a file of noise, which no file system makes smaller. False when there is no room for it. */
export function takeReserve(file: string, bytes: number): boolean {
  if (existsSync(file) && statSync(file).size >= bytes) return true
  try {
    const handle = openSync(file, 'w', 0o600)
    try {
      for (let written = 0; written < bytes; written += megabyte) writeSync(handle, randomBytes(megabyte))
    } finally {
      closeSync(handle)
    }
    return true
  } catch {
    giveReserve(file)
    return false
  }
}

export const giveReserve = (file: string): void => rmSync(file, { force: true })
