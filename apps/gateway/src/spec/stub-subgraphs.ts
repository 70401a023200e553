import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo } from 'node:net'
import { composeServices } from '@apollo/composition'
import {
  createHttp,
  createLog,
  developmentSecret,
  type GraphContext,
  type Log,
  serveGraph,
} from '@customer-graph/subgraph'
import { parse } from 'graphql'

/** A log that specs can read. */
export function recordingLog(): { log: Log; lines: string[] } {
  const lines: string[] = []
  return { log: createLog('gateway', 'debug', { write: (line: string) => void lines.push(line) }), lines }
}

/** An HTTP server on loopback that answers what a spec wants. */
export async function stubServer(answer: RequestListener): Promise<{ url: URL; close(): Promise<void> }> {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: new URL(`http://127.0.0.1:${port}/graphql`),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export interface StubSubgraph {
  readonly name: string
  readonly sdl: string
  readonly url: URL
  close(): Promise<void>
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])\n'

/** A real subgraph on loopback, passport and all, with a schema and resolvers of the spec's own. */
export async function stubSubgraph(name: string, schema: string, resolvers: object): Promise<StubSubgraph> {
  const sdl = link + schema
  const { log } = recordingLog()
  const http = createHttp({ log, bodyLimit: 1_000_000, isStopping: () => false })
  http.get('/health/ready', async () => ({ status: 'ready' }))
  await serveGraph<GraphContext>(http, {
    department: name as 'sales',
    typeDefs: sdl,
    resolvers,
    passportSecret: developmentSecret(name),
    production: true,
    log,
    context: (request) => request,
  })
  const url = new URL(`${await http.listen({ host: '127.0.0.1', port: 0 })}/graphql`)
  return { name, sdl, url, close: () => http.close() }
}

/** The supergraph of some subgraphs. */
export function supergraphOf(subgraphs: readonly { name: string; sdl: string }[]): string {
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.subgraph` })),
  )
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'))
  return composed.supergraphSdl
}
