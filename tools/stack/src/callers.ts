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

/** Development tokens, good for a year from now; a gateway in production refuses their key. */
export async function signTokens({
  developmentKey,
  people,
}: Pick<Secrets, 'developmentKey' | 'people'>): Promise<Tokens> {
  const { developmentToken } = await import('@customer-graph/subgraph') // it takes most of a second to load
  const signed = names.map(async (department) => {
    const { name, roles } = callers[department]
    const person = { subject: people[department], department, name, roles }
    return [department, await developmentToken(person, developmentKey, '365 days')]
  })
  return Object.fromEntries(await Promise.all(signed)) as Tokens
}

const names = Object.keys(callers) as CallerName[]

/** The person whom a token speaks for. */
export const subjectOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { sub: string }).sub
