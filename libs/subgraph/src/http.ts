import { type Socket } from 'node:net'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { newId } from '@customer-graph/glossary'
import { deadlineHeader, deadlineOf } from './deadline'
import { type ErrorCode } from './errors'
import { readJsonBodies } from './json-body'
import { type Log } from './log'
import { requestScope } from './request-scope'

/** How long an idle connection is kept, in milliseconds. Clients must let go of theirs earlier. */
export const keepAliveMs = 60_000

export interface HttpOptions {
  readonly log: Log
  /** Largest request body accepted, in bytes. */
  readonly bodyLimit: number
  /** While true, answers ask the client to use a new connection next time. */
  readonly isStopping: () => boolean
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
export function createHttp({ log, bodyLimit, isStopping }: HttpOptions): FastifyInstance {
  const http = fastify({
    bodyLimit,
    loggerInstance: log as never,
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
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
  readJsonBodies(http)
  // The scope is entered after the body was read: reading it switches the asynchronous context.
  http.addHook('preHandler', (request, _reply, next) => {
    const deadline = deadlineOf(request.headers[deadlineHeader])
    requestScope.run({ requestId: request.id, ...(deadline === undefined ? {} : { deadline }) }, next)
  })
  http.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id)
    if (isStopping()) void reply.header('connection', 'close')
  })
  http.addHook('onResponse', async (request, reply) => {
    const { method, id: requestId } = request
    const line = {
      requestId,
      method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    if (reply.statusCode >= 500) log.warn(line, 'answered')
    else log.debug(line, 'answered')
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

/** A connection that does not speak HTTP gets one line and is closed. */
function clientErrorHandler(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const body = JSON.stringify({
    errors: [{ message: status.slice(4), extensions: { code: 'BAD_USER_INPUT' } }],
  })
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  )
}
