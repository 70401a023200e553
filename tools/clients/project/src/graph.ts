/** Where the graph answers, and a token for it; the suite says so. */
export const url: string = process.env['GRAPH_URL'] ?? 'http://127.0.0.1:4010/graphql'
export const token = (): string => process.env['GRAPH_TOKEN'] ?? 'none'

/** What was sent to the mock server so far, and which departments it takes for away. */
export interface Conditions {
  away: string
  outcome: string
  asked: number
}

/** A `fetch` that counts, and that can ask the mock server to answer as if a department was away. */
export function counted(): { send: typeof fetch; conditions: Conditions } {
  const conditions: Conditions = { away: '', outcome: '', asked: 0 }
  const send: typeof fetch = (input, init) => {
    conditions.asked += 1
    const headers = new Headers(init?.headers)
    if (conditions.away) headers.set('x-mock-missing', conditions.away)
    if (conditions.outcome) headers.set('x-mock-outcome', conditions.outcome)
    return fetch(input, { ...init, headers })
  }
  return { send, conditions }
}
