import { type tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance, type FastifyRequest } from 'fastify'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import { type Asked, askedBy } from '../caller/asked-by'
import { authenticate, bearerOf, callerOf } from '../caller/authentication'
import { answerRefused } from '../limits/refused'
import { type openLive } from './open-live'

const eventStream = 'text/event-stream'

type Posted = FastifyRequest & { readonly asked: Asked }

/** Serves subscriptions as server-sent events at `/graphql/stream`: one connection each, a comment every 12 s to keep it open. */
export function serveSse(
  http: FastifyInstance,
  read: ReturnType<typeof tokenReader>,
  open: ReturnType<typeof openLive>,
): void {
  const handle = createHandler({
    authenticate: () => null,
    onSubscribe({ raw: request }) {
      const raw = request as Posted
      const token = bearerOf(raw.headers.authorization) ?? ''
      const now = async () => (await read(token, raw.id)) ?? undefined
      const opened = open(raw.asked, { subject: callerOf(raw).subject, now })
      return (opened.pushes ?? only({ errors: opened.errors })) as never
    },
  })
  http.register(async (stream) => {
    authenticate(stream, read)
    stream.route({
      method: ['GET', 'POST'],
      url: '/graphql/stream',
      handler(request, reply) {
        if (!takesEvents(request)) return answerRefused(reply, notAcceptable)
        // Proxies hold back what they take for a page unless they are told not to.
        void reply.header('x-accel-buffering', 'no').header('x-request-id', request.id)
        return handle(asPosted(request), reply)
      },
    })
  })
}

const takesEvents = ({ headers }: FastifyRequest): boolean =>
  /(text\/event-stream|text\/\*|\*\/\*)/.test(headers.accept ?? '*/*')

const notAcceptable = {
  status: 406,
  code: 'BAD_USER_INPUT',
  message: `Events are answered here. Accept ${eventStream}, or send queries to POST /graphql.`,
} as const

/**
 * A request in the one form in which the library finds nothing wrong: what is wrong with it is for `open` to say, with a code
 * and in the words of every other way to ask.
 */
const asPosted = (request: FastifyRequest): Posted =>
  Object.create(request, {
    method: { value: 'POST' },
    headers: { value: { ...request.headers, accept: eventStream, 'content-type': 'application/json' } },
    body: { value: { query: '' } },
    asked: { value: askedBy(request) },
  }) as Posted

/** A refusal is pushed as one that comes later would be: the library takes an object without `data` for something else. */
async function* only<Pushed>(pushed: Pushed): AsyncGenerator<Pushed> {
  yield pushed
}
