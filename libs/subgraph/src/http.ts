import { type Socket } from 'node:net'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { newId } from '@customer-graph/glossary'
import { type ErrorCode } from './errors'
import { followRequests } from './follow-requests'
import { readJsonBodies } from './json-body'
import { type Log } from './log'

/**
 * How long an idle connection is kept, in milliseconds: longer than balancers keep theirs, which do not look at what they
 * are told below.
 */
const keepAliveMs = 60_000

/**
 * How long clients are told to keep an idle connection, and the gateway keeps those to subgraphs: less than a process drains
 * before it stops (see `RunSettings`), so that no request is sent into a connection that is being closed.
 */
export const idleConnectionMs = 4_000

const keepAlive = `timeout=${idleConnectionMs / 1000}`

export interface HttpOptions {
  readonly log: Log
  /** Largest request body accepted, in bytes. */
  readonly bodyLimit: number
  /** While true, answers ask the client to use a new connection next time. */
  readonly isStopping: () => boolean
  /** Whether a request's work runs in its `requestScope`; true unless told. Otherwise hand on what `scopeOf` answers. */
  readonly entersScope?: boolean
  /** How long a client may take to send its headers, and its whole request, in milliseconds; 30,000 unless told. */
  readonly patienceMs?: number
  /** How many connections are kept at once; more are closed at once. 10,000 unless told. */
  readonly maxConnections?: number
}

/** Answers with an error shaped like GraphQL's, for everything that never reaches GraphQL. */
export const refuseRequest = (
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
  more: object = {},
): FastifyReply =>
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { ...more, code } }] })

/**
 * An HTTP server without routes: request ids (the caller's `x-request-id` if well-formed, else a new one, always answered),
 * errors shaped like GraphQL's, and a graceful `close()` that lets requests in flight finish.
 */
export function createHttp({
  log,
  bodyLimit,
  isStopping,
  entersScope = true,
  patienceMs = 30_000,
  maxConnections = 10_000,
}: HttpOptions): FastifyInstance {
  const http = fastify({
    bodyLimit,
    loggerInstance: log as never,
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: patienceMs,
    // Node looks for slow clients every 30 s unless told, and so would bear with them for twice as long.
    http: { headersTimeout: patienceMs, connectionsCheckingInterval: Math.ceil(patienceMs / 30) },
    keepAliveTimeout: keepAliveMs,
    genReqId: ({ headers }) => wellFormed(headers['x-request-id']) ?? newId(),
    clientErrorHandler,
    // A path that cannot be decoded never reaches a route or the error handler below.
    frameworkErrors: (_error, _request, reply) =>
      void refuseRequest(
        reply as never,
        400,
        'BAD_USER_INPUT',
        'The path is malformed. Send queries to POST /graphql.',
      ),
  }) as unknown as FastifyInstance
  http.server.maxConnections = maxConnections
  readJsonBodies(http)
  followRequests(http, log, entersScope)
  http.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id)
    if (isStopping()) void reply.header('connection', 'close')
    else if (reply.raw.shouldKeepAlive)
      void reply.header('connection', 'keep-alive').header('keep-alive', keepAlive)
    done()
  })
  http.setNotFoundHandler((request, reply) =>
    refuseRequest(
      reply,
      404,
      'BAD_USER_INPUT',
      `There is nothing at ${request.method} ${request.url.split('?')[0]!.slice(0, 100)}. Send queries to POST /graphql.`,
    ),
  )
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    // Fastify closes the connection of an oversized request: a client that still sends would never read why.
    if (status === 413) void reply.removeHeader('connection')
    if (status < 500) return refuseRequest(reply, status, 'BAD_USER_INPUT', explain(error, bodyLimit))
    const id = newId()
    log.error({ err: error, errorId: id, requestId: request.id }, 'masked an unexpected error')
    return refuseRequest(reply, 500, 'INTERNAL_SERVER_ERROR', `Something went wrong here. Its id is ${id}.`, {
      id,
    })
  })
  return http
}

function explain({ code, message }: FastifyError, bodyLimit: number): string {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return `The request body is larger than the ${bodyLimit} bytes allowed. Send less at once.`
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'Send the request as application/json.'
  return code ? `The request cannot be read: ${message.slice(0, 200)}` : message
}

const wellFormed = (id: string | string[] | undefined): string | undefined =>
  typeof id === 'string' && /^[A-Za-z0-9._:-]{1,100}$/.test(id) ? id : undefined

/** What a connection is told that goes no further, by what went wrong with it; anything else is no HTTP. */
const connectionErrors: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** How long a client may take to read why its connection is closed. */
const farewellMs = 1_000

/**
 * A connection that does not speak HTTP, or takes too long, gets one line and is closed, whether its client reads that or not: half
 * a connection would be kept for as long as the client likes.
 */
function clientErrorHandler(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const status = connectionErrors[error.code ?? ''] ?? '400 Bad Request'
  const body = JSON.stringify({
    errors: [{ message: status.slice(4), extensions: { code: 'BAD_USER_INPUT' } }],
  })
  const destroy = () => void socket.destroy()
  setTimeout(destroy, farewellMs).unref()
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    destroy,
  )
}
