import { refuseRequest } from '@customer-graph/subgraph'
import { type FastifyInstance, type FastifyReply } from 'fastify'
import { askedBy } from '../caller/asked-by'
import { type Beyond, beyondLimits, explain } from './document-limits'
import { type OperationLimits } from './operation-limits'
import { type Rejected } from './rejections'
import { remembered } from './remembered'
import { flawOf } from './request-flaw'

/** Refuses flawed requests to the routes of `http`, and documents beyond the limits, before Apollo parses them. */
export function refuseFlawed(http: FastifyInstance, limits: OperationLimits, rejected: Rejected): void {
  const judge = remembered((document: string) => ({ beyond: beyondLimits(document, limits) }))
  http.addHook('preHandler', (request, reply, done) => {
    const asked = askedBy(request)
    const flaw = flawOf(asked)
    if (flaw) return refuseRequest(reply, 400, flaw.code, flaw.message)
    const { beyond } = typeof asked.query === 'string' ? judge(asked.query) : { beyond: null }
    if (!beyond) return done()
    rejected(beyond.what)
    return refuse(reply, beyond)
  })
}

const refuse = (reply: FastifyReply, beyond: Beyond): FastifyReply =>
  beyond.what === 'circle'
    ? refuseRequest(reply, 400, 'GRAPHQL_VALIDATION_FAILED', explain(beyond))
    : refuseRequest(reply, 400, 'OPERATION_TOO_COMPLEX', explain(beyond), {
        limit: { what: beyond.what, maximum: beyond.maximum },
      })
