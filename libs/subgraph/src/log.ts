import pino, { type DestinationStream, type Logger } from 'pino'
import { requestScope } from './request-scope'

export type Log = Logger

/** A logger to standard error, unless told otherwise: one JSON object a line, with the request's id on every line that a request caused. */
export const createLog = (
  service: string,
  level: string,
  destination: DestinationStream = standardError(),
): Log =>
  pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const request = requestScope.getStore()
        return request ? { requestId: request.requestId } : {}
      },
    },
    destination,
  )

const standardError = () => pino.destination({ dest: 2, sync: true })
