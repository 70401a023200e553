import { type Caller, refuseRequest, type tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance, type FastifyRequest } from 'fastify'

type Authenticated = FastifyRequest & { caller?: Caller }

/** Lets only requests with a valid `Authorization: Bearer` token through to the routes of `http`; others get 401. */
export function authenticate(http: FastifyInstance, read: ReturnType<typeof tokenReader>): void {
  http.addHook('onRequest', async (request: Authenticated, reply) => {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '') ?? []
    const caller = token ? await read(token, request.id) : null
    if (!caller) {
      void reply.header('www-authenticate', 'Bearer')
      return refuseRequest(
        reply,
        401,
        'UNAUTHENTICATED',
        'Send a valid token as "Authorization: Bearer <token>". This one is missing, expired or not for this graph.',
      )
    }
    request.caller = caller
  })
}

/** Who sent a request that `authenticate` let through. */
export function callerOf(request: FastifyRequest): Caller {
  const { caller } = request as Authenticated
  if (!caller) throw new Error('A route was served without authentication')
  return caller
}
