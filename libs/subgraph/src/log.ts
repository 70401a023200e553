import { traceIdIn } from '@customer-graph/tracing'
import pino, { type DestinationStream, type Logger } from 'pino'
import { standardError } from './log-destination'
import { type RequestScope, requestScope } from './request-scope'

export type Log = Logger

/** A logger to standard error, unless told otherwise, that never ends its process: one JSON object a line, with what names the request (see `namesOf`) on every line that it caused. */
export const createLog = (
  service: string,
  level: string,
  destination: DestinationStream = standardError,
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
export const namesOf = ({
  requestId,
  operation,
  client,
  traceparent,
}: RequestScope): Record<string, string> => ({
  requestId,
  ...(operation ? { operation } : {}),
  ...(client ? { client } : {}),
  ...(traceparent ? { traceId: traceIdIn(traceparent) } : {}),
})
