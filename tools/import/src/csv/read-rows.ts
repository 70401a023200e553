import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { WrongInput } from '../wrong-input'
import { checkUtf8 } from './check-utf8'
import { cellOf, placesOf } from './header.rules'

/** A row of a file, and where it stands. */
export interface Row {
  /** The file's name without its folder. */
  readonly file: string
  /** The line the row begins on, from 1. */
  readonly line: number
  /** As it stands in the file. */
  readonly text: string
  /** The trimmed text of a column; empty when there is nothing in it. */
  cell(column: string): string
}

interface Parsed {
  record: string[]
  raw: string
  info: { lines: number }
}

/**
 * The rows of a CSV file with a header, one after another: never the whole file in memory. Throws WrongInput when the file
 * cannot be read, is empty, lacks one of the columns, is no CSV or is not UTF-8, naming the line.
 */
export async function* readRows(path: string, columns: readonly string[]): AsyncGenerator<Row> {
  requireFile(path)
  const file = basename(path)
  const bytes = Readable.from(checkUtf8(path, createReadStream(path)))
  const parser = parse({
    bom: true,
    info: true,
    raw: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: 1_000_000,
  })
  bytes.on('error', (error) => parser.destroy(error))
  bytes.pipe(parser)
  let places: ReadonlyMap<string, number> | undefined
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      if (!places) {
        places = placesOf(path, record, columns)
        continue
      }
      const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, '')
      const known = places
      const line = info.lines - (text.match(/\n/g)?.length ?? 0)
      yield { file, line, text, cell: (column) => cellOf(record, known, column) }
    }
  } catch (error) {
    throw inWords(path, error as Error)
  } finally {
    bytes.destroy()
  }
  if (!places)
    throw new WrongInput(`${path} is empty: its first line has to name the columns ${columns.join(', ')}.`)
}

function requireFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found)
    throw new WrongInput(`There is no file ${path}. Check the path; it is read from the folder you are in.`)
  if (!found.isFile()) throw new WrongInput(`${path} is not a file.`)
}

function inWords(path: string, error: Error): Error {
  const { code, lines } = error as { code?: string; lines?: unknown }
  if (code === 'EACCES')
    return new WrongInput(`${path} may not be read by you. Change its permissions and try again.`)
  if (typeof lines !== 'number') return error
  const what =
    {
      CSV_QUOTE_NOT_CLOSED: 'a quote is never closed',
      CSV_MAX_RECORD_SIZE: 'a row that begins here is longer than 1 MB; most likely a quote is never closed',
      CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'the row has more or fewer columns than the header',
    }[String(code)] ?? error.message
  return new WrongInput(`${path} is broken at line ${lines}: ${what}. Mend it and try again.`)
}
