import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import { WebSocket } from 'ws'

/** What a client is told. */
export interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { message: string; path?: unknown[]; extensions?: { code: string } }[]
}

export interface LiveClient {
  readonly told: Told[]
  /** What ended it: errors, a closed socket, or null when all is told. */
  readonly ended: Promise<unknown>
  leave(): void
}

/** A subscription, and who it is sent by; `token` null: by nobody. */
export interface Subscribing {
  readonly token: string | null
  readonly query?: string
  readonly variables?: Record<string, unknown>
  readonly extensions?: Record<string, unknown>
}

/** Opens a subscription at the address of a gateway's graph. */
export type Connect = (url: string, subscribing: Subscribing) => LiveClient

interface Library {
  subscribe(payload: never, sink: never): () => void
  dispose(): unknown
}

function listen(client: Library, { token: _token, ...payload }: Subscribing): LiveClient {
  const told: Told[] = []
  let leave = () => {}
  const ended = new Promise<unknown>((resolve) => {
    const sink = { next: (each: Told) => void told.push(each), error: resolve, complete: () => resolve(null) }
    leave = client.subscribe(payload as never, sink as never)
  })
  return { told, ended, leave: () => (leave(), void client.dispose()) }
}

/** Both ways to subscribe, by the libraries that frontends use. */
export const transports: readonly (readonly [string, Connect])[] = [
  [
    'server-sent events',
    (url, subscribing) => {
      const { token } = subscribing
      const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
      return listen(sseClient({ url: `${url}/stream`, headers, retryAttempts: 0 }), subscribing)
    },
  ],
  [
    'a WebSocket',
    (url, subscribing) => {
      const { token } = subscribing
      const client = socketClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        ...(token === null ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
      })
      return listen(client, subscribing)
    },
  ],
]

/** The code of a refusal, which one transport pushes and the other ends with. */
export async function codeOf({ told, ended }: LiveClient): Promise<string | undefined> {
  const errors = (await ended) as Told['errors'] | null
  return (errors ?? told[0]?.errors)?.[0]?.extensions?.code
}
