import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** A file that holds something else than was written: its message names it and says what to do. */
export class BrokenFile extends Error {}

/**
 * Writes a file in one step, for its owner alone: whoever reads it, or finds it after a power cut, has all of the old or all
 * of the new text. Throws, and leaves the old one, when it cannot be written.
 */
export function replaceText(file: string, text: string): void {
  prepared(file, text, (unfinished) => renameSync(unfinished, file))
  syncFolder(dirname(file))
}

/** The same for a file that must not be there yet. False when it is. */
export function createText(file: string, text: string): boolean {
  try {
    prepared(file, text, (unfinished) => linkSync(unfinished, file))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * What a JSON file holds, as `parse` understands it; undefined when there is none. Throws BrokenFile, with the remedy, when
 * the file was cut off or changed.
 */
export function readKept<Kept>(
  file: string,
  parse: (value: unknown) => Kept,
  remedy: string,
): Kept | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return parse(JSON.parse(text))
  } catch {
    throw new BrokenFile(`${file} cannot be understood: it was cut off, or changed by hand. ${remedy}`)
  }
}

function prepared(file: string, text: string, publish: (unfinished: string) => void): void {
  const unfinished = `${file}.${process.pid}.new`
  try {
    const handle = openSync(unfinished, 'w', 0o600)
    try {
      writeSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    publish(unfinished)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Makes the new name last. Not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    return
  }
}
