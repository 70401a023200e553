import { type FastifyRequest } from 'fastify'

/** A header that no form or link of another site can send; a script of theirs would be asked for, and refused. */
export const startPageHeader = 'x-start-page'

/** Why a request is not one of the page's own, with what to do; null when it is. */
export function fromTheStartPage({ headers }: FastifyRequest): string | null {
  const wrongHost = elsewhere(headers.host)
  if (wrongHost) return wrongHost
  const site = headers['sec-fetch-site']
  const strange =
    headers[startPageHeader] === undefined ||
    (site !== undefined && site !== 'same-origin') ||
    (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
  return strange
    ? `Tokens are for the page at / alone. From a shell, send the header ${startPageHeader}: 1.`
    : null
}

/** A page of another name would be another site's: a name can be made to lead here by whoever owns it. */
export function elsewhere(host: string | undefined): string | null {
  const name = host?.replace(/:\d+$/, '').toLowerCase()
  return name !== undefined && loopback.has(name)
    ? null
    : 'This page is served on the machine itself: open http://localhost or http://127.0.0.1 with the port of the gateway.'
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
