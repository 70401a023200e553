import { type Received } from './judge'

/** Posts one operation as a client would, or what is to be taken for one. Rejects only when no answer comes at all. */
export async function send(url: string, token: string, operation: object): Promise<Received> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(60_000),
  })
  return { status: response.status, body: await response.text() }
}
