import { type Server } from 'node:http'
import { type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type ExecutionArgs, type GraphQLResolveInfo, type GraphQLSchema, subscribe } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/http'
import { useServer as serveGraphql } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { type Conditions, resolveField } from './resolve'
import { type Thing } from './thing'

export interface Live {
  readonly schema: GraphQLSchema
  /** How long it takes until something happens again. */
  readonly everyMs: number
  conditionsOf(request: { headers: NodeJS.Dict<string | string[]> }): Conditions
}

/**
 * Answers subscriptions as the gateway does: as events at `/graphql/stream`, whose handler is returned, and over WebSockets
 * at `/graphql` of `server`. Something happens at once, and then again and again.
 */
export function serveLive(server: Server, { schema, everyMs, conditionsOf }: Live) {
  const begin = (args: ExecutionArgs) =>
    subscribe({
      ...args,
      fieldResolver: resolveField,
      typeResolver: (value) => (value as Thing).__typename,
      subscribeFieldResolver: (
        _root: unknown,
        _args: unknown,
        _conditions: unknown,
        info: GraphQLResolveInfo,
      ) => happenings(info.parentType.name, everyMs),
    })
  const sockets = new WebSocketServer({ noServer: true })
  serveGraphql(
    { schema, subscribe: begin, context: ({ extra }) => conditionsOf(extra.request) },
    sockets,
    noPings,
  )
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    // Whoever listens does not keep the command from ending.
    ;(socket as Socket).unref()
    if (request.url?.split('?')[0] !== '/graphql') return socket.destroy()
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
  })
  return createHandler({
    schema,
    subscribe: begin as never,
    context: ({ raw }) => conditionsOf(raw) as never,
  })
}

const noPings = 0

async function* happenings(__typename: string, everyMs: number): AsyncGenerator<Thing> {
  for (let count = 0; ; count++) {
    yield { __typename, key: String(count), given: {}, within: [] }
    await pause(everyMs, undefined, { ref: false })
  }
}
