import type { Secrets } from './secrets'

/** The people whose tokens are ready to paste: one for each department, and one who may do everything. */
export const callers = {
  sales: { name: 'Sana Idrissi', roles: ['seller'] },
  success: { name: 'Tomas Berg', roles: ['success-manager'] },
  support: { name: 'Amara Okoye', roles: ['agent'] },
  product: { name: 'Lin Zhao', roles: ['product-manager'] },
  operations: { name: 'Ruth Keller', roles: ['operations'] },
  admin: { name: 'Priya Nair', roles: ['admin'] },
} as const

export type CallerName = keyof typeof callers
export type Tokens = Record<CallerName, string>

/** The people as the gateway is told of them, which signs fresh tokens for its start page. */
export const developmentCallers = ({ people }: Pick<Secrets, 'people'>) =>
  Object.fromEntries(
    names.map((department) => [
      department,
      { ...callers[department], subject: people[department], department },
    ]),
  )

/** Development tokens, good for a day from now; a gateway in production refuses their key. */
export async function signTokens({
  developmentKey,
  people,
}: Pick<Secrets, 'developmentKey' | 'people'>): Promise<Tokens> {
  const { developmentToken } = await import('@customer-graph/subgraph') // it takes most of a second to load
  const signed = names.map(async (department) => {
    const person = { ...callers[department], subject: people[department], department }
    return [department, await developmentToken(person, developmentKey, '24h')]
  })
  return Object.fromEntries(await Promise.all(signed)) as Tokens
}

const names = Object.keys(callers) as CallerName[]

/** The person whom a token speaks for. */
export const subjectOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { sub: string }).sub
