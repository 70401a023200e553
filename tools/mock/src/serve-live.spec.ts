import { type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { createClient as eventClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import WebSocket from 'ws'
import { mockOfTheGraph } from './graph'

const opened: Server[] = []
afterEach(() =>
  opened.splice(0).forEach((server) => {
    server.close()
    server.closeAllConnections()
  }),
)

async function mocked(missing: string[] = []): Promise<string> {
  const server = mockOfTheGraph({ seed: '1', missing, everyMs: 1 })
  opened.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

const query = 'subscription { customersChanged { eventId cursor department customer { id name } } }'

/** The clients that frontends have for the two ways of the gateway. */
const clients = {
  events: (address: string) => eventClient({ url: `http://${address}/stream` }),
  sockets: (address: string) => socketClient({ url: `ws://${address}`, webSocketImpl: WebSocket }),
}

async function firstThree(address: string, by: keyof typeof clients) {
  const client = clients[by](address)
  const found: unknown[] = []
  for await (const pushed of client.iterate({ query })) if (found.push(pushed) === 3) break
  await client.dispose()
  return found as { data: { customersChanged: { eventId: string } }; errors?: unknown }[]
}

test.each(['events', 'sockets'] as const)('something happens again and again, told by %s', async (by) => {
  const found = await firstThree(await mocked(), by)
  expect(found.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined])
  expect(new Set(found.map(({ data }) => data.customersChanged.eventId)).size).toBe(3)
})

test('both ways tell the same, and so does the next start', async () => {
  const [one, other] = [await mocked(), await mocked()]
  expect(await firstThree(one, 'events')).toEqual(await firstThree(other, 'sockets'))
})

test('a department that is away tells nothing', async () => {
  const [first] = await firstThree(await mocked(['operating-model']), 'sockets')
  expect(first).toMatchObject({
    data: { customersChanged: null },
    errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  })
})
