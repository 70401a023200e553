import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type StartedStack } from '@customer-graph/tools-stack'
import { serverAudits } from 'graphql-http'
import { forge, passportClaims } from './forged-tokens'

/**
 * What the audits find fault with and we decided to keep (docs/decisions/0020): a document that is wrong is answered 400
 * whatever the client accepts, and a GET needs a header that no foreign page can send.
 */
const kept = {
  warn: [
    'SHOULD use 200 status code on document parsing failure when accepting application/json',
    'SHOULD use 200 status code on document validation failure when accepting application/json',
    'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  ],
  notice: [
    'MAY accept application/x-www-form-urlencoded formatted GET requests',
    'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
    'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  ],
}

interface Found {
  error: string[]
  warn: string[]
  notice: string[]
  passed: number
}

/** Runs the audits of the GraphQL-over-HTTP specification against a server. */
async function audit(url: string, headers: Record<string, string>): Promise<Found> {
  const send: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...headers, ...init?.headers } })
  const found: Found = { error: [], warn: [], notice: [], passed: 0 }
  for (const each of serverAudits({ url, fetchFn: send })) {
    const result = await each.fn()
    if (result.status === 'ok') found.passed += 1
    else
      found[result.status].push(result.status === 'error' ? `${result.name}: ${result.reason}` : result.name)
  }
  return found
}

/** Declares a test for the gateway and for every subgraph of a running stack. */
export function speaksGraphqlOverHttp(
  stackOf: () => StartedStack,
  passportSecretOf: (department: string) => string,
  departments: readonly string[],
): void {
  test.each(['gateway', ...departments])('%s speaks GraphQL over HTTP as it is specified', async (name) => {
    const stack = stackOf()
    const found =
      name === 'gateway'
        ? await audit(stack.gateway.url, { authorization: `Bearer ${stack.tokens.sales}` })
        : await audit(stack.services.find((service) => service.name === name)!.url, {
            'x-passport': forge(passportClaims(name), passportSecretOf(name)),
          })
    for (const line of found.warn) process.stdout.write(`${name}: ${line}\n`)
    expect(found).toEqual({ error: [], ...kept, passed: expect.any(Number) })
    expect(found.passed).toBeGreaterThan(50)
  })

  test('a server that does not is found', async () => {
    const impostor = createServer((_request, response) => response.end('{"data":{}}'))
    await new Promise<void>((listening) => impostor.listen(0, '127.0.0.1', listening))
    const { port } = impostor.address() as AddressInfo
    const { error } = await audit(`http://127.0.0.1:${port}/graphql`, {}).finally(() => impostor.close())
    expect(error).toEqual([expect.stringContaining('MUST')])
  })
}
