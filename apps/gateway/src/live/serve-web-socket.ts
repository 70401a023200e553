import { type IncomingMessage, type Server } from 'node:http'
import { randomUUID } from 'node:crypto'
import { type tokenReader } from '@customer-graph/subgraph'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { useServer as serveGraphql } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { bearerOf } from '../caller/authentication'
import { type Client, type Pushes } from './live-graph'
import { type openLive, type Wish } from './open-live'

export interface WebSocketOptions {
  readonly read: ReturnType<typeof tokenReader>
  readonly open: ReturnType<typeof openLive>
  schema(): GraphQLSchema
  /** The largest message of a client, in bytes. */
  readonly maxPayload: number
}

const pingMs = 12_000
/** Of the registered codes the one that clients take as a reason to come back. */
const tryAgainLater = 1013

/**
 * Serves subscriptions over WebSockets at `/graphql`, by the protocol `graphql-transport-ws`. The token is sent as
 * `authorization` in the parameters of the connection, since browsers cannot set headers here. Answers how to stop.
 */
export function serveWebSocket(
  server: Server,
  { read, open, schema, maxPayload }: WebSocketOptions,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload })
  const serving = serveGraphql<{ authorization?: unknown }, { client?: Client }>(
    {
      async onConnect({ connectionParams, extra }) {
        const { request, socket } = extra as unknown as { request: IncomingMessage; socket: WebSocket }
        const token = bearerOf(connectionParams?.authorization ?? request.headers.authorization)
        const now = async () => (token ? await read(token, randomUUID()) : null) ?? undefined
        try {
          const caller = await now()
          if (caller) extra.client = { subject: caller.subject, now }
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error
          socket.close(tryAgainLater, 'Tokens cannot be checked at the moment')
        }
        return extra.client !== undefined
      },
      onSubscribe({ extra }, _id, payload) {
        const opened = open(payload as Wish, extra.client!)
        if (opened.errors) return opened.errors
        return { schema: schema(), document: opened.document, contextValue: opened.pushes }
      },
      subscribe: ({ contextValue }) => contextValue as Pushes as never,
    },
    sockets,
    pingMs,
  )
  server.on('upgrade', (request, socket, head) => {
    // Nobody else listens any more: a client that breaks off, or an address that cannot be read, must not end the process.
    socket.on('error', () => socket.destroy())
    const [path] = (request.url ?? '').split('?')
    if (path === '/graphql')
      return sockets.handleUpgrade(request, socket, head, (client) =>
        sockets.emit('connection', client, request),
      )
    return socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })
  return async () => void (await serving.dispose())
}
