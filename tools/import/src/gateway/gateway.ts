import { setTimeout as sleep } from 'node:timers/promises'
import { CutShort, WrongInput } from '../wrong-input'
import { type Answer, judge } from './answer.rules'

export interface GatewayOptions {
  url: string
  token: string
  signal: AbortSignal
  /** How long to wait before each further try when the gateway or a department behind it is away, in milliseconds. */
  pauses?: readonly number[]
}

export interface Gateway {
  readonly url: string
  /**
   * Runs an operation and answers its data. Repeats it only while it did not arrive or a department is away, which is safe
   * here: an import that is sent twice changes nothing the second time. Throws CutShort when it cannot go on.
   */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
  /** Like `ask`, tried once, before anything was imported. Throws WrongInput that says what to do. */
  askFirst<Data>(query: string): Promise<Data>
}

/** Half a minute in all: time enough for a service to be started again. */
const patience = [250, 500, 1000, 2000, 4000, 5000, 5000, 5000, 7000]

/** Nothing is sent until the first question. */
export function gatewayAt({ url, token, signal, pauses = patience }: GatewayOptions): Gateway {
  async function once(query: string, variables: Record<string, unknown>): Promise<Answer> {
    signal.throwIfAborted()
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
      })
      return judge(response.status, await response.text())
    } catch (error) {
      signal.throwIfAborted()
      return { kind: 'later', message: `${url} cannot be reached (${causeOf(error as Error)}).` }
    }
  }

  return {
    url,
    async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
      let answer = await once(query, variables)
      for (const pause of pauses) {
        if (answer.kind !== 'later') break
        await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted())
        answer = await once(query, variables)
      }
      if (answer.kind === 'data') return answer.data as Data
      throw new CutShort(answer.message)
    },
    async askFirst<Data>(query: string) {
      const answer = await once(query, {})
      if (answer.kind === 'data') return answer.data as Data
      throw new WrongInput(`${answer.message} ${adviceFor(answer, url)}`)
    },
  }
}

const adviceFor = ({ kind }: Answer, url: string): string =>
  ({
    token: 'Give a token of operations or admin with --token.',
    later: `Is the graph running? npm start starts one on this machine; --gateway names another one than ${url}.`,
    refused: 'Nothing was imported.',
    data: '',
  })[kind]

function causeOf(error: Error): string {
  const { code, message } = (error.cause ?? error) as Error & { code?: string }
  return code ?? message
}
