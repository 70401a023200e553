import { type tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance } from 'fastify'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import { authenticate, bearerOf, callerOf } from '../caller/authentication'
import { type openLive, type Wish } from './open-live'

/** Serves subscriptions as server-sent events at `/graphql/stream`: one connection each, a comment every 12 s to keep it open. */
export function serveSse(
  http: FastifyInstance,
  read: ReturnType<typeof tokenReader>,
  open: ReturnType<typeof openLive>,
): void {
  const handle = createHandler({
    authenticate: () => null,
    onSubscribe({ raw }, params) {
      const token = bearerOf(raw.headers.authorization) ?? ''
      const now = async () => (await read(token, raw.id)) ?? undefined
      const opened = open(params as Wish, { subject: callerOf(raw).subject, now })
      return (opened.pushes ?? only({ errors: opened.errors })) as never
    },
  })
  http.register(async (stream) => {
    authenticate(stream, read)
    stream.route({ method: ['GET', 'POST'], url: '/graphql/stream', handler: handle })
  })
}

/** A refusal is pushed as one that comes later would be: the library takes an object without `data` for something else. */
async function* only<Pushed>(pushed: Pushed): AsyncGenerator<Pushed> {
  yield pushed
}
