/** What an answer of the gateway means for an import. */
export type Answer =
  | { kind: 'data'; data: unknown }
  /** Nothing is wrong with what was asked: asked again later it may well be answered. */
  | { kind: 'later'; message: string }
  | { kind: 'token'; message: string }
  | { kind: 'refused'; message: string }

interface Body {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

const passing = ['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'WRITES_UNAVAILABLE', 'RATE_LIMITED']
const ofToken = ['UNAUTHENTICATED', 'FORBIDDEN']

/** Reads an answer by its HTTP status and its body. */
export function judge(status: number, text: string): Answer {
  const body = parsed(text)
  if (!body?.data && !body?.errors) {
    if ([502, 503, 504].includes(status))
      return { kind: 'later', message: `The gateway is not ready (status ${status}).` }
    return {
      kind: 'refused',
      message: `What answered is no GraphQL gateway (status ${status}). Check the address.`,
    }
  }
  const [error] = body.errors ?? []
  if (!error) return { kind: 'data', data: body.data }
  const code = body.errors?.map(({ extensions }) => extensions?.code).find(Boolean) ?? 'no code'
  const message = `The gateway said: ${error.message} (${code})`
  if (ofToken.includes(code)) return { kind: 'token', message }
  if (passing.includes(code) || status === 503) return { kind: 'later', message }
  return { kind: 'refused', message }
}

function parsed(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? (value as Body | null) : null
  } catch {
    return null
  }
}
