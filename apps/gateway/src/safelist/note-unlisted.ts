import { createHash } from 'node:crypto'
import { type Log } from '@customer-graph/subgraph'

/** Writes down an operation that is not on the safelist, for whoever is about to switch it on. */
export const noteUnlisted =
  (log: Log) =>
  (body: string, names: object = {}): void => {
    const sha256 = createHash('sha256').update(body).digest('hex')
    log.warn({ ...names, sha256, body: body.slice(0, 500) }, 'an operation is not on the safelist')
  }
