import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { type Fields } from '@customer-graph/tools-stack'

/** What a subscription has been told so far, and how to leave. */
export interface LiveClient {
  readonly told: { data?: Fields | null; errors?: readonly Fields[] }[]
  /** Resolves once the gateway has ended the subscription, or the client has. */
  readonly ended: Promise<void>
  leave(): void
}

interface Sink {
  next(value: unknown): void
  error(error: unknown): void
  complete(): void
}

type Subscribe = (sink: Sink) => () => void

function listen(subscribe: Subscribe): LiveClient {
  const told: LiveClient['told'] = []
  let leave = () => {}
  const ended = new Promise<void>((resolve) => {
    leave = subscribe({
      next: (value) => void told.push(value as LiveClient['told'][number]),
      error: (error) => {
        told.push({ errors: Array.isArray(error) ? error : [{ message: String(error) }] })
        resolve()
      },
      complete: () => resolve(),
    })
  })
  return { told, ended, leave: () => leave() }
}

/** A client for each transport, as a frontend team would write it. `url` is that of the graph, `token` the caller's. */
export const liveClients: Record<string, (url: string, token: string, query: string) => LiveClient> = {
  'server-sent events': (url, token, query) => {
    const client = sseClient({
      url: `${url}/stream`,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    })
    return listen((sink) => client.subscribe({ query }, sink as never))
  },
  'a WebSocket': (url, token, query) => {
    const client = socketClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    })
    const live = listen((sink) => client.subscribe({ query }, sink as never))
    return { ...live, leave: () => (live.leave(), void client.dispose()) }
  },
}
