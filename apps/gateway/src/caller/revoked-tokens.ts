import { type TokenClaims } from '@customer-graph/subgraph'
import { z } from 'zod'

/** Whether a token was taken back. */
export type Revoked = (claims: Pick<TokenClaims, 'id' | 'issuedAt' | 'subject'>) => boolean

const listShape = z.object({
  revoked: z.array(
    z.union([
      z.strictObject({ jti: z.string().min(1).max(200) }),
      z.strictObject({
        subject: z.uuid(),
        issuedBefore: z.iso.datetime('must be an instant like 2026-11-27T09:00:00Z'),
      }),
    ]),
  ),
})

/**
 * Reads a list of tokens that were taken back: single ones by their `jti`, or all of a person's that were issued before an
 * instant. A token that does not say when it was issued counts as issued before any. Throws an Error that says what is wrong.
 */
export function revokedTokens(text: string): Revoked {
  const list = listShape.safeParse(parsed(text))
  if (!list.success) {
    const [{ path, message } = { path: [], message: '' }] = list.error.issues
    throw new Error(`is no list of revoked tokens: ${path.join('.') || 'it'}: ${message}`)
  }
  const { revoked } = list.data
  const ids = new Set(revoked.flatMap((entry) => ('jti' in entry ? [entry.jti] : [])))
  const people = new Map<string, number>()
  for (const entry of revoked)
    if ('subject' in entry)
      people.set(
        entry.subject,
        Math.max(people.get(entry.subject) ?? 0, Date.parse(entry.issuedBefore) / 1000),
      )
  return ({ id, issuedAt, subject }) =>
    (id !== null && ids.has(id)) || (issuedAt ?? -1) < (people.get(subject) ?? -1)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`is no JSON: ${(error as Error).message}`)
  }
}
