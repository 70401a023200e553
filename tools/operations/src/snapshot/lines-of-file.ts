import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

const newline = 0x0a

/**
 * The lines of a gzipped file as bytes, without their ends, however long they are: many at a time, because there are
 * millions. Throws when the file is no gzip or was cut off.
 */
export async function* linesOfFile(file: string): AsyncGenerator<Buffer[]> {
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip())
  let rest: Buffer[] = []
  for await (const chunk of unzipped as AsyncIterable<Buffer>) {
    const lines: Buffer[] = []
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      lines.push(Buffer.concat([...rest, chunk.subarray(from, at)]))
      rest = []
      from = at + 1
    }
    if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)))
    if (lines.length > 0) yield lines
  }
  if (rest.length > 0) yield [Buffer.concat(rest)]
}
