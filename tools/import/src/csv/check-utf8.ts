import { isUtf8 } from 'node:buffer'
import { WrongInput } from '../wrong-input'

const newline = 0x0a

/** Passes the bytes of a file on as long as they are UTF-8. Throws WrongInput with the line and the byte where they are not. */
export async function* checkUtf8(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let line = 1
  let offset = 0
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    // A character never reaches over the end of a line, so whole lines can be judged by themselves.
    const end = bytes.lastIndexOf(newline) + 1
    const whole = bytes.subarray(0, end)
    if (!isUtf8(whole)) refuse(file, whole, line, offset)
    yield whole
    for (const byte of whole) if (byte === newline) line++
    offset += end
    rest = bytes.subarray(end)
    if (rest.length > longestLine)
      throw new WrongInput(`${file} is no CSV file: line ${line} is longer than 10 MB.`)
  }
  if (!isUtf8(rest)) refuse(file, rest, line, offset)
  yield rest
}

const longestLine = 10_000_000

function refuse(file: string, bytes: Buffer, firstLine: number, offset: number): never {
  const { line, byte } = firstInvalid(bytes)
  throw new WrongInput(
    `${file} is not UTF-8: line ${firstLine + line}, byte ${offset + byte + 1} of the file. Save it as UTF-8 and try again.`,
  )
}

/** Where the first invalid byte is, from 0. */
function firstInvalid(bytes: Buffer): { line: number; byte: number } {
  let from = 0
  for (let line = 0; ; line++) {
    const end = bytes.indexOf(newline, from)
    const text = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (!isUtf8(text)) return { line, byte: from + validLength(text) }
    from = end + 1
  }
}

/** How many bytes are valid before the first invalid character. */
function validLength(bytes: Buffer): number {
  let at = 0
  for (;;) {
    const length = [1, 2, 3, 4].find((size) => isUtf8(bytes.subarray(at, at + size)))
    if (length === undefined) return at
    at += length
  }
}
