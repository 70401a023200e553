import { type IncomingMessage, type Server } from 'node:http'
import { randomUUID } from 'node:crypto'
import { type tokenReader } from '@customer-graph/subgraph'
import {
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import { useServer as serveGraphql } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { bearerOf, codeOf } from '../caller/authentication'
import { type Client, type Pushes } from './live-graph'
import { type Asked } from '../caller/asked-by'
import { formatted, type openLive } from './open-live'

export interface WebSocketOptions {
  readonly read: ReturnType<typeof tokenReader>
  readonly open: ReturnType<typeof openLive>
  schema(): GraphQLSchema
  /** What a client may see of an error. */
  mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError
  /** The largest message of a client, in bytes. */
  readonly maxPayload: number
}

const pingMs = 12_000
/** Of the registered codes the one that clients take as a reason to come back. */
const tryAgainLater = 1013
/** Of the protocol's codes the one with which clients do not come back by themselves. */
const forbidden = 4403

/** The first sentence: a socket takes few words when it closes. */
const fitting = (message: string): string => message.split('. ')[0]!.slice(0, 120)

/**
 * Serves subscriptions over WebSockets at `/graphql`, by the protocol `graphql-transport-ws`. The token is sent as
 * `authorization` in the parameters of the connection, since browsers cannot set headers here. Answers how to stop.
 */
export function serveWebSocket(
  server: Server,
  { read, open, schema, mask, maxPayload }: WebSocketOptions,
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
          if (codeOf(error) === 'UNAUTHENTICATED') socket.close(forbidden, fitting(error.message))
          else socket.close(tryAgainLater, 'Tokens cannot be checked at the moment')
        }
        return extra.client !== undefined
      },
      onSubscribe({ extra }, _id, payload) {
        const opened = open(payload as Asked, extra.client!)
        if (opened.errors) return opened.errors.map(refusal)
        return { schema: schema(), document: opened.document, contextValue: opened.pushes }
      },
      subscribe: ({ contextValue }) => contextValue as Pushes as never,
      // What is pushed is fit for a client as it is; the library would ask each of its errors to turn itself into JSON.
      onNext: (_context, _id, _payload, _args, pushed) => pushed as FormattedExecutionResult,
      onError: (_context, _id, _payload, errors) => errors.map((error) => mask(formatted(error), error)),
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
    return socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n', () =>
      socket.destroy(),
    )
  })
  return async () => void (await serving.dispose())
}

/** The library takes nothing but errors of the class, and sends them as they say of themselves. */
const refusal = ({ message, extensions }: GraphQLFormattedError): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions } })
