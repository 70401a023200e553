import { grouped } from './tally.rules'

export interface Screen {
  /** A line that stays. */
  tell(text: string): void
  /** How far something is: one line that changes on a terminal, a line every few seconds elsewhere. */
  progress(noun: string, done: number, total: number): void
}

interface Stream {
  isTTY?: boolean | undefined
  write(text: string): unknown
}

const everyMs = 3_000

/** `elapsed` answers milliseconds since some beginning. */
export function screenOn(stream: Stream, elapsed: () => number = () => performance.now()): Screen {
  let shown = false
  let last = elapsed()
  const wipe = (): void => {
    if (shown) stream.write('\r\u001b[K')
    shown = false
  }
  return {
    tell: (text) => {
      wipe()
      stream.write(`${text}\n`)
    },
    progress: (noun, done, total) => {
      const text = `${noun}: ${grouped(done)} of ${grouped(total)} rows`
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${text}`)
        shown = true
      } else if (elapsed() - last >= everyMs) {
        last = elapsed()
        stream.write(`${text}\n`)
      }
    },
  }
}
