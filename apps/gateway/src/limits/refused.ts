import { type ErrorCode, graphError, refuseRequest } from '@customer-graph/subgraph'
import { type FastifyReply } from 'fastify'
import { type GraphQLError } from 'graphql'

/** Why something that was asked for goes no further. */
export interface Refused {
  /** Of the HTTP answer, where there is one. */
  readonly status: number
  readonly code: ErrorCode
  readonly message: string
  /** What else the client is told, beside the code. */
  readonly more?: object
}

/** Answers a request with a refusal. */
export const answerRefused = (reply: FastifyReply, { status, code, message, more }: Refused): FastifyReply =>
  refuseRequest(reply, status, code, message, more)

/** A refusal where there is no HTTP answer of its own. */
export const refusedError = ({ code, message, more }: Refused): GraphQLError =>
  graphError(code, message, { ...more })
