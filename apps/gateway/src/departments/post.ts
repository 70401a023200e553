import { type Dispatcher, type Pool } from 'undici'

/**
 * `unusable`: no GraphQL came back. `oversized`: more than is read. `left`: nobody waits for it any more. `refused`: not even
 * asked, since the department has failed too often.
 */
export type FailureKind = 'unreachable' | 'timeout' | 'unusable' | 'oversized' | 'left' | 'refused'

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

/** Posts JSON and reads JSON, whatever the status. Throws FetchFailed, and nothing else, when no JSON object comes back. */
export async function postJson(
  pool: Pool,
  { path, headers, body, signal, answerBytes }: Posting,
): Promise<Record<string, unknown>> {
  try {
    const answer = await pool.request({
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      signal,
    })
    const text = await readBounded(answer.body, answerBytes)
    return parseObject(text, answer.statusCode, String(answer.headers['content-type'] ?? ''))
  } catch (error) {
    if (error instanceof FetchFailed) throw error
    if (signal.aborted) throw abandoned(signal)
    throw new FetchFailed('unreachable', describe(error))
  }
}

async function readBounded(body: Dispatcher.ResponseData['body'], most: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) {
      body.destroy()
      throw new FetchFailed('oversized', `the answer is longer than ${most} bytes`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseObject(text: string, status: number, contentType: string): Record<string, unknown> {
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
