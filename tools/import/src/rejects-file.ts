import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs'
import { csvRow } from './csv/cell.rules'
import { type RejectedRow } from './record'
import { WrongInput } from './wrong-input'

const header = csvRow(['file', 'line', 'code', 'reason', 'row'])

export interface RejectsFile {
  /** Written at once, so that nothing is lost when the import is killed. */
  add(rejected: RejectedRow): void
  close(): void
}

/** Begins the file anew: it tells of the last import only. Throws WrongInput rather than write over something else. */
export function openRejects(path: string): RejectsFile {
  if (existsSync(path) && !isRejects(path))
    throw new WrongInput(`${path} is there already and is no rejects file. Name another one with --rejects.`)
  const file = open(path)
  writeSync(file, header)
  return {
    add: ({ row, code, reason }) =>
      void writeSync(file, csvRow([row.file, row.line, code, reason, row.text])),
    close: () => closeSync(file),
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (error) {
    throw new WrongInput(
      `The rejects file ${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Name another one with --rejects.`,
    )
  }
}

function isRejects(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    const start = Buffer.alloc(header.length)
    const length = readSync(file, start)
    closeSync(file)
    return length === 0 || start.toString() === header
  } catch {
    return false // a folder, or not ours to read
  }
}
