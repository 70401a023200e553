import { type Dispatcher, type Pool } from 'undici'

/**
 * `unusable`: no GraphQL came back. `oversized`: more than is read. `left`: nobody waits for it any more. `refused`: not even
 * asked, since the department has failed too often. `clocks`: it refuses us because its clock and ours differ.
 */
export type FailureKind = 'clocks' | 'unreachable' | 'timeout' | 'unusable' | 'oversized' | 'left' | 'refused'

/** Why an answer could not be had. The reason is for the log, never for a client. */
export class FetchFailed extends Error {
  constructor(
    readonly kind: FailureKind,
    reason: string,
  ) {
    super(reason)
  }
}

export interface Posting {
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
  readonly signal: AbortSignal
  /** The most bytes read of the answer; a longer one is abandoned. */
  readonly answerBytes: number
}

/** What came back: text that is JSON, as far as its header says. */
export interface Posted {
  readonly status: number
  readonly contentType: string
  readonly text: string
  /** When it was sent, by the clock of who sent it; as HTTP writes it, or empty. */
  readonly date: string
}

/**
 * Posts JSON and reads the whole answer, whatever its status. Rejects with FetchFailed, and nothing else. Hears of the bytes
 * as they arrive, without a stream in between: a stream for every fetch costs more than all else that is done for it.
 */
export function postJson(pool: Pool, { path, headers, body, signal, answerBytes }: Posting): Promise<Posted> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined
    let status = 0
    let contentType = ''
    let date = ''
    let bytes = 0
    const chunks: Buffer[] = []
    const end = () => signal.removeEventListener('abort', leave)
    const giveUp = (why: FetchFailed) => {
      end()
      reject(why)
      controller?.abort(why)
    }
    const leave = () => giveUp(abandoned(signal))
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    pool.dispatch(
      { method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' }, body },
      {
        onRequestStart(started) {
          if (signal.aborted) started.abort(abandoned(signal))
          else controller = started
        },
        onResponseStart(_controller, code, answered) {
          status = code
          contentType = String(answered['content-type'] ?? '')
          date = String(answered['date'] ?? '')
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length
          if (bytes <= answerBytes) chunks.push(chunk)
          else giveUp(new FetchFailed('oversized', `the answer is longer than ${answerBytes} bytes`))
        },
        onResponseEnd() {
          end()
          const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
          resolve({ status, contentType, date, text: whole.toString('utf8') })
        },
        onResponseError(_controller, error) {
          end()
          reject(error instanceof FetchFailed ? error : new FetchFailed('unreachable', describe(error)))
        },
      },
    )
  })
}

/** Throws FetchFailed when it is no JSON object. */
export function parseObject({ status, contentType, text }: Posted): Record<string, unknown> {
  const answered = `status ${status}, ${contentType || 'no content type'}`
  if (!/\bjson\b/.test(contentType)) throw new FetchFailed('unusable', `not JSON: ${answered}`)
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>
  } catch {
    // Told below, in the same words as JSON that is no object.
  }
  throw new FetchFailed('unusable', `not a JSON object: ${answered}`)
}

const describe = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  return [code, message].filter(Boolean).join(' ') || 'unknown'
}

/** Why a fetch ended by its signal: its time was over, or the client left. */
export const abandoned = ({ reason }: AbortSignal): FetchFailed =>
  (reason as Error | undefined)?.name === 'TimeoutError'
    ? new FetchFailed('timeout', 'no answer in time')
    : new FetchFailed('left', 'the client left')

/** The reason with which a signal ends what took too long. */
export const timeIsOver = (): DOMException => new DOMException('The time is over', 'TimeoutError')
