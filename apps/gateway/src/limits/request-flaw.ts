import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Asked } from '../caller/asked-by'
import { type Refused } from './refused'

const persisted = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** What is wrong with a request that Apollo would call an internal error, or null. Everything else is told by Apollo. */
export function flawOf({ query, extensions }: Asked): Refused | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: unknown }
  if (persistedQuery !== undefined && persistedQuery !== null) {
    const wanted = persisted.safeParse(persistedQuery)
    if (!wanted.success)
      return wrong(
        'extensions.persistedQuery must be {"version": 1, "sha256Hash": "<64 hexadecimal digits>"}.',
      )
    if (typeof query === 'string' && query !== '' && wanted.data.sha256Hash !== sha256(query))
      return wrong(
        'extensions.persistedQuery.sha256Hash is not the SHA-256 of the query. Hash it as it is sent.',
      )
  }
  return null
}

const wrong = (message: string): Refused => ({ status: 400, code: 'BAD_USER_INPUT', message })

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
