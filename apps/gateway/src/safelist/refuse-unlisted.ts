import { type Log, namesOf, refuseRequest, scopeOf } from '@customer-graph/subgraph'
import { type FastifyInstance } from 'fastify'
import { askedBy } from '../caller/asked-by'
import { type Rejected } from '../limits/rejections'
import { remembered } from '../limits/remembered'
import { noteUnlisted } from './note-unlisted'
import { type Safelist } from './safelist'

/** Keeps operations that are not on the safelist from the routes of `http`, as its mode says. */
export function refuseUnlisted(
  http: FastifyInstance,
  safelist: Safelist,
  { log, rejected }: { log: Log; rejected: Rejected },
): void {
  if (safelist.mode === 'off') return
  const note = noteUnlisted(log)
  let names = {}
  const holds = remembered((body) => {
    const listed = safelist.holds(body)
    if (!listed && safelist.mode === 'audit') note(body, names)
    return listed
  })
  http.addHook('preHandler', (request, reply, done) => {
    const { query } = askedBy(request)
    if (typeof query !== 'string') return done()
    names = namesOf(scopeOf(request))
    if (safelist.mode !== 'ids' && holds(query)) return done()
    if (safelist.mode === 'audit') {
      rejected('audited')
      return done()
    }
    rejected('not-allowed')
    const message =
      safelist.mode === 'ids'
        ? 'Send the id of a published operation as extensions.persistedQuery.sha256Hash, without the operation itself.'
        : 'This operation is not on the list of published ones. Add it to the manifest and publish that.'
    return refuseRequest(reply, 403, 'OPERATION_NOT_ALLOWED', message)
  })
}
