import pino, { type DestinationStream, type Logger } from 'pino'
import { traceIdIn } from '@customer-graph/tracing'
import { type RequestScope, requestScope } from './request-scope'

export type Log = Logger

/** A logger to standard error, unless told otherwise: one JSON object a line, with what names the request (see `namesOf`) on every line that it caused. */
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
        return request ? namesOf(request) : {}
      },
    },
    destination,
  )

/** By which the log lines of one request are found in every service, and its trace. */
export const namesOf = ({ requestId, operation, traceparent }: RequestScope): Record<string, string> => ({
  requestId,
  ...(operation ? { operation } : {}),
  ...(traceparent ? { traceId: traceIdIn(traceparent) } : {}),
})

const standardError = () => pino.destination({ dest: 2, sync: true })
