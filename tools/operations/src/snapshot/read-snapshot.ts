import { z } from 'zod'
import { linesOfFile } from './lines-of-file'
import {
  endOfRows,
  lastLine,
  type RowCounts,
  snapshotFormat,
  snapshotHeader,
  type SnapshotHeader,
  tableLine,
} from './snapshot-file'

/** What a snapshot consists of, in order: the header, the rows of its tables as COPY takes them, and how many there must be. */
export type Piece =
  | { readonly is: 'header'; readonly header: SnapshotHeader }
  | { readonly is: 'table'; readonly table: string }
  | { readonly is: 'rows'; readonly copy: Buffer; readonly count: number }
  | { readonly is: 'end'; readonly rows: RowCounts }

/** Reads a snapshot piece by piece. Throws, in words for a person, when it is none or not whole. */
export async function* readSnapshot(file: string): AsyncGenerator<Piece> {
  let within: 'header' | 'tables' | 'rows' | 'end' = 'header'
  try {
    for await (const lines of linesOfFile(file)) {
      let rows: Buffer[] = []
      const flush = function* (): Generator<Piece> {
        if (rows.length > 0) yield { is: 'rows', copy: joined(rows), count: rows.length }
        rows = []
      }
      for (const line of lines) {
        if (within === 'rows' && !line.equals(end)) {
          rows.push(line)
          continue
        }
        yield* flush()
        if (within === 'rows') within = 'tables'
        else if (within === 'header') {
          yield { is: 'header', header: parse(snapshotHeader, line) }
          within = 'tables'
        } else if (within === 'tables') {
          const next = parse(z.union([tableLine, lastLine]), line)
          within = 'table' in next ? 'rows' : 'end'
          yield 'table' in next ? { is: 'table', table: next.table } : { is: 'end', rows: next.rows }
        } else throw new NoSnapshot('something follows its last line')
      }
      yield* flush()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`There is no file ${file}.`)
    const cutOff = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
    throw new Error(
      `${file} cannot be read as a snapshot: ${cutOff ? 'it was cut off' : (error as Error).message}.`,
      {
        cause: error,
      },
    )
  }
  if (within !== 'end') throw new Error(`${file} is not a whole snapshot: its last line is missing.`)
}

class NoSnapshot extends Error {}

const end = Buffer.from(endOfRows)

const joined = (rows: readonly Buffer[]): Buffer =>
  Buffer.concat(rows.flatMap((row) => [row, Buffer.from('\n')]))

function parse<T>(schema: z.ZodType<T>, line: Buffer): T {
  try {
    return schema.parse(JSON.parse(line.toString()))
  } catch (cause) {
    throw new NoSnapshot(`the line "${line.toString().slice(0, 60)}" is none of format ${snapshotFormat}`, {
      cause,
    })
  }
}
