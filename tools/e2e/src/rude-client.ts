import { errorCodes } from '@customer-graph/subgraph'

/** What a rude client sends: a query with its variables, or bytes and headers as they come. */
export interface Sending {
  query?: string
  variables?: object
  /** Instead of query and variables. */
  body?: unknown
  /** Instead of all that: not serialised. */
  bytes?: string | Buffer
  method?: string
  path?: string
  headers?: Record<string, string>
  token?: string | null
  /** What an error may say besides to who sends this. */
  extensions?: readonly string[]
}

export interface Told {
  status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each case knows what it asked for
  data?: any
  errors: {
    message: string
    path?: (string | number)[]
    extensions: Record<string, unknown> & { code: string }
  }[]
}

/** The extensions of an error that are promised to clients. */
const published = ['code', 'count', 'department', 'argument', 'id', 'limit', 'cost', 'retryAfter']

const internal =
  /node_modules|\bat \w+ \(|\.ts:\d|typeorm|postgres|duplicate key|violates|relation "|syntax error at|ECONN|undici|fastify|FST_ERR|call stack|undefined|\[object/i

/**
 * Sends what no polite client would, and insists on the manners of the answer: JSON, only published codes, a message in words,
 * and nothing of what is inside.
 */
export async function send(url: string, token: string, sending: Sending): Promise<Told> {
  const { query, variables, body = { query, variables }, bytes, method = 'POST', path, headers } = sending
  const bearer = sending.token === undefined ? token : sending.token
  const answer = await fetch(path === undefined ? url : new URL(path, url), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: bytes ?? JSON.stringify(body) }),
  })
  const allowed = [...published, ...(sending.extensions ?? [])]
  const text = await answer.text()
  const { data, errors = [] } = JSON.parse(text) as Partial<Told>
  for (const { message, extensions } of errors) {
    expect(Object.keys(errorCodes)).toContain(extensions?.code)
    expect(message.length).toBeGreaterThan(10)
    expect(message).not.toMatch(internal)
    expect(Object.keys(extensions).filter((key) => !allowed.includes(key))).toEqual([])
  }
  return { status: answer.status, data, errors }
}
