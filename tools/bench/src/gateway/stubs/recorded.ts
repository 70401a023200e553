import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLFieldResolver, GraphQLScalarType, parse, validate } from 'graphql'
import { invented } from './invented'

/**
 * Serves a subgraph on loopback. What it answers to a request is worked out once and served from memory afterwards, so that
 * a stub costs next to nothing while a gateway is measured.
 */
export async function recordedSubgraph(sdl: string): Promise<{ url: string }> {
  const typeDefs = parse(sdl)
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: {} }])
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLScalarType) type.serialize = (value) => value
  const answers = new Map<string, Buffer>()

  async function work(body: string): Promise<Buffer> {
    const { query, variables, operationName } = JSON.parse(body) as {
      query: string
      variables?: Record<string, unknown>
      operationName?: string
    }
    const document = parse(query)
    const errors = validate(schema, document)
    const result =
      errors.length > 0
        ? { errors }
        : await execute({
            schema,
            document,
            variableValues: variables ?? {},
            operationName: operationName ?? null,
            fieldResolver: invented as GraphQLFieldResolver<unknown, unknown>,
          })
    return Buffer.from(JSON.stringify(result))
  }

  async function answerTo(body: string): Promise<Buffer> {
    const answer = answers.get(body) ?? (await work(body))
    answers.set(body, answer)
    return answer
  }

  const server = createServer((request, response) => {
    void read(request).then(async (body) => send(response, await answerTo(body)))
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const send = (response: ServerResponse, body: Buffer): void =>
  void response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    .end(body)
