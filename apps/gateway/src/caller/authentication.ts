import { type Caller, refuseRequest, type tokenReader } from '@customer-graph/subgraph'
import { GraphQLError } from 'graphql'
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'

/** Issuers that restart are back after a few seconds. */
const retryAfterSeconds = 3

type Authenticated = FastifyRequest & { caller?: Caller }

/**
 * Lets only requests with a valid `Authorization: Bearer` token through to the routes of `http`. Others get 401, and 503 when
 * nobody can say whether theirs is valid.
 */
export function authenticate(http: FastifyInstance, read: ReturnType<typeof tokenReader>): void {
  http.addHook('onRequest', (request: Authenticated, reply, done) => {
    const token = bearerOf(request.headers.authorization)
    const uncertain = (error: Error) => {
      if (codeOf(error) === 'UNAUTHENTICATED') return refuse(reply, error.message)
      return uncheckable(request, reply, error)
    }
    const admit = (caller: Caller | null): void => {
      if (!caller) return refuse(reply)
      request.caller = caller
      done()
    }
    const caller = token ? read(token, request.id) : null
    if (caller instanceof Promise) caller.then(admit, uncertain)
    else admit(caller)
  })
}

const noToken =
  'Send a valid token as "Authorization: Bearer <token>". This one is missing, expired or not for this graph.'

const refuse = (reply: FastifyReply, message = noToken): void =>
  void refuseRequest(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', message)

/** The published code of an error with which a token was refused. */
export const codeOf = (error: unknown): unknown =>
  error instanceof GraphQLError ? error.extensions['code'] : undefined

function uncheckable({ log }: FastifyRequest, reply: FastifyReply, error: Error): void {
  log.warn({ err: error }, 'a token could not be checked')
  refuseRequest(
    reply.header('retry-after', String(retryAfterSeconds)),
    503,
    'AUTHENTICATION_UNAVAILABLE',
    error.message,
    { retryAfter: retryAfterSeconds },
  )
}

/** The token in an `Authorization: Bearer` header; undefined when it is none. */
export const bearerOf = (authorization: unknown): string | undefined =>
  typeof authorization === 'string' ? /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1] : undefined

/** Who sent a request that `authenticate` let through. */
export function callerOf(request: FastifyRequest): Caller {
  const { caller } = request as Authenticated
  if (!caller) throw new Error('A route was served without authentication')
  return caller
}
