import { type Caller, refuseRequest, type tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'

type Authenticated = FastifyRequest & { caller?: Caller }

/** Lets only requests with a valid `Authorization: Bearer` token through to the routes of `http`; others get 401. */
export function authenticate(http: FastifyInstance, read: ReturnType<typeof tokenReader>): void {
  http.addHook('onRequest', (request: Authenticated, reply, done) => {
    const token = bearerOf(request.headers.authorization)
    const admit = (caller: Caller | null): void => {
      if (!caller) return refuse(reply)
      request.caller = caller
      done()
    }
    const caller = token ? read(token, request.id) : null
    if (caller instanceof Promise) caller.then(admit, done)
    else admit(caller)
  })
}

const refuse = (reply: FastifyReply): void =>
  void refuseRequest(
    reply.header('www-authenticate', 'Bearer'),
    401,
    'UNAUTHENTICATED',
    'Send a valid token as "Authorization: Bearer <token>". This one is missing, expired or not for this graph.',
  )

/** The token in an `Authorization: Bearer` header; undefined when it is none. */
export const bearerOf = (authorization: unknown): string | undefined =>
  typeof authorization === 'string' ? /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1] : undefined

/** Who sent a request that `authenticate` let through. */
export function callerOf(request: FastifyRequest): Caller {
  const { caller } = request as Authenticated
  if (!caller) throw new Error('A route was served without authentication')
  return caller
}
