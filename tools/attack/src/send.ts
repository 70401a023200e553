import { type Received } from './judge'
import { type Operation } from './operation'

/** Sends one operation as a client would. Rejects only when no answer comes at all. */
export async function send(url: string, token: string, operation: Operation): Promise<Received> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(60_000),
  })
  return { status: response.status, body: await response.text() }
}
