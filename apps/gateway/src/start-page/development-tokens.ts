import { callerDepartments, developmentToken } from '@customer-graph/subgraph'
import { type FastifyInstance } from 'fastify'
import { z } from 'zod'
import { fromTheStartPage } from './from-the-start-page'

const person = z.object({
  subject: z.uuidv7(),
  department: z.enum(callerDepartments),
  roles: z.array(z.string()).default([]),
  name: z.string().optional(),
})
const people = z.record(z.string(), person)

/** Whose tokens a developer may choose from, as JSON by a name for each. */
export const developmentCallers = z.string().transform((text, context) => {
  const parsed = people.safeParse(parsedJson(text))
  if (parsed.success) return parsed.data
  context.addIssue('must be JSON like {"sales": {"subject": "<UUIDv7>", "department": "sales", "roles": []}}')
  return z.NEVER
})

export interface DevelopmentTokens {
  readonly callers: z.output<typeof people>
  /** Signs them. */
  readonly secret: string
}

/** How long a token of development is good. Whoever needs another asks for it. */
export const lifetime = '24h'

/** Where the page finds tokens, and nobody else. */
export const tokensPath = '/start/tokens'

/** Adds fresh tokens of development, for the page at `/` alone. */
export function offerTokens(http: FastifyInstance, { callers, secret }: DevelopmentTokens): void {
  http.get(tokensPath, async (request, reply) => {
    const refused = fromTheStartPage(request)
    if (refused) return reply.code(403).send({ message: refused })
    const tokens = await Promise.all(
      Object.entries(callers).map(async ([name, { name: called, ...caller }]) => {
        const whose = { ...caller, ...(called ? { name: called } : {}) }
        return [name, await developmentToken(whose, secret, lifetime)]
      }),
    )
    return reply
      .header('cache-control', 'no-store')
      .header('cross-origin-resource-policy', 'same-origin')
      .send({ tokens: Object.fromEntries(tokens) })
  })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the issue says what it should be, never what it is
  }
}
