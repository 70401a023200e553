import { createHash } from 'node:crypto'
import { WebSocket } from 'ws'
import { type Received } from './judge'
import { type Operation } from './operation'
import { send } from './send'

/** A way to send an operation. Rejects only when no answer comes at all. */
export type Way = (url: string, token: string, operation: Operation) => Promise<Received>

/** How long a subscription may say nothing until it counts as opened, in milliseconds. */
const silenceMs = 300

/** A subscription that was opened and has nothing to tell. */
const opened: Received = { status: 200, body: '{}' }

/** Registers the text by its hash, then asks by the hash alone. */
const byHash: Way = async (url, token, { query, variables }) => {
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  const extensions = { persistedQuery: { version: 1, sha256Hash } }
  const registered = await send(url, token, { query, variables, extensions })
  return registered.status === 200 ? send(url, token, { variables, extensions }) : registered
}

/** Asks for server-sent events; the first is judged, or what comes in their place. */
const byStream: Way = async (url, token, operation) => {
  const stop = new AbortController()
  const response = await fetch(`${url}/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify(operation),
    signal: stop.signal,
  })
  const { status } = response
  const silence = setTimeout(() => stop.abort(), silenceMs)
  let text = ''
  try {
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString()
      const event = /^data: (\{.*\})$/m.exec(text)?.[1]
      if (event) return { status, body: event }
    }
    return { status, body: text }
  } catch (error) {
    if (!stop.signal.aborted) throw error
    return opened
  } finally {
    clearTimeout(silence)
    stop.abort()
  }
}

/** Codes with which a socket is closed for what the client did wrong. */
const clientsFault = (code: number): boolean => code >= 4400 && code < 4500

/** Asks over a WebSocket of its own; the first message about the operation is judged. */
const bySocket: Way = (url, token, operation) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws')
    const judged = (received: Received) => {
      resolve(received)
      socket.terminate()
    }
    const tell = (message: object) => socket.send(JSON.stringify(message))
    socket.once('error', reject)
    socket.once('open', () =>
      tell({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
    )
    socket.once('close', (code, reason) =>
      judged(
        clientsFault(code)
          ? { status: 400, body: JSON.stringify({ closed: String(reason) }) }
          : { status: 500, body: JSON.stringify({ closed: `${code} ${String(reason)}` }) },
      ),
    )
    socket.on('message', (raw) => {
      const { type, payload } = JSON.parse(String(raw)) as { type: string; payload?: unknown }
      if (type === 'connection_ack') {
        tell({ id: '1', type: 'subscribe', payload: operation })
        setTimeout(() => judged(opened), silenceMs)
      } else if (type === 'next') judged({ status: 200, body: JSON.stringify(payload) })
      else if (type === 'error') judged({ status: 200, body: JSON.stringify({ errors: payload }) })
      else if (type === 'complete') judged(opened)
    })
  })

/** Every way to ask, each as often as it stands here. */
export const ways: readonly Way[] = [send, send, send, byHash, byStream, bySocket]
