import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryBus } from '@customer-graph/events'
import { developmentToken, graphError } from '@customer-graph/subgraph'
import { compose } from '../composition'
import { gatewayConfig } from '../config'
import { recordingLog, type StubSubgraph, stubSubgraph, supergraphOf } from './stub-subgraphs'

/** Must never reach a client. */
export const canary = 'hunter2'
export const secret = 'a development secret for callers in specs'
export const person = {
  subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10',
  department: 'sales' as const,
  roles: ['seller'],
}

const salesSchema = `
  extend schema
    @link(url: "https://customer-graph.example/lookup/v1.0", import: ["@lookup"])
    @composeDirective(name: "@lookup")
  directive @lookup on FIELD_DEFINITION
  type Query { customer(id: ID!): Customer @lookup customers: [Customer!] page(first: Int!): Page me: String boom: String refused: String since(at: DateTime!): String incomplete: Incomplete slow: String }
  scalar DateTime
  type Page { nodes: [Customer!]! }
  type Incomplete { must: String! }
  type Customer @key(fields: "id") { id: ID! name: String commission: String broken: String }
  type Subscription { customerActivity(customerId: ID!, after: String): CustomerActivity customersChanged(after: String): CustomerActivity }
  type CustomerActivity { eventId: ID! cursor: String! department: String! type: String! leftOut: Int! customer: Customer }`
const supportSchema = `
  type Query { ticket(id: ID!): Ticket }
  type Ticket @key(fields: "id") { id: ID! }
  type Customer @key(fields: "id") { id: ID! tickets: [Ticket!] }`

const named = (id: string) => ({ id, name: `Customer ${id}` })
const support = {
  Customer: { __resolveReference: ({ id }: { id: string }) => ({ id, tickets: [{ id: `t${id}` }] }) },
}
const salesWith = (slow: () => Promise<string>) => ({
  Query: {
    customer: (_: unknown, { id }: { id: string }) => named(id),
    customers: () => ['1', '2'].map(named),
    page: (_: unknown, { first }: { first: number }) => ({
      nodes: Array.from({ length: Math.min(first, 3) }, (_each, at) => named(String(at))),
    }),
    me: (_: unknown, __: unknown, { caller }: { caller: object }) => JSON.stringify(caller),
    boom: () => {
      throw new Error(`password ${canary}`)
    },
    refused: () => {
      throw graphError('FORBIDDEN', 'Only sellers may.')
    },
    slow,
  },
  Customer: {
    __resolveReference: ({ id }: { id: string }) => named(id),
    commission: () => {
      throw graphError('FORBIDDEN', 'Only the seller may see it.')
    },
    broken: () => {
      throw new Error(`password ${canary}`)
    },
  },
})

/** More in the environment of a gateway that hears what happens on `bus`. */
export const withEvents = { EVENT_BUS: 'embedded', EVENT_LOG_URL: 'postgres://nobody@127.0.0.1:1/none' }

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each spec knows what it asked for
  data?: any
  errors?: { message: string; path?: unknown[]; extensions: { code: string; id?: string } }[]
  extensions?: { cost?: object }
}

interface Sent {
  readonly status: number
  readonly headers: Headers
  readonly answer: Answer
}

type Gateway = Awaited<ReturnType<typeof compose>>

/**
 * A real gateway in front of two real subgraphs on loopback, new for every test of the file that calls this; or one for the
 * whole file, with `beforeAll` and `afterAll`, where no test breaks it.
 */
export function gatewayUnderTest(before = beforeEach, after = afterEach) {
  const opened: (() => Promise<unknown>)[] = []
  const rig = {
    gateway: undefined as unknown as Gateway,
    sales: undefined as unknown as StubSubgraph,
    support: undefined as unknown as StubSubgraph,
    supergraphPath: '',
    lines: [] as string[],
    /** What a gateway with `withEvents` listens to. */
    bus: createMemoryBus(),
    /** Answers `{ slow }`. */
    slow: async () => 'done',
    /** Closed after the test, whether it passed or not. */
    opened,
    /** Another gateway, with more in its environment. */
    async start(more: Record<string, string> = {}, drained?: () => Promise<void>): Promise<Gateway> {
      const { log, lines } = recordingLog()
      rig.lines = lines
      const started = await compose(gatewayConfig({ ...environment(rig), ...more }), {
        log,
        connect: async () => rig.bus,
        ...(drained ? { drained } : {}),
      })
      opened.unshift(() => started.stop())
      return started
    },
    async send(body: unknown, headers: Record<string, string> = {}, at?: Gateway): Promise<Sent> {
      const response = await fetch((at ?? rig.gateway).url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await developmentToken(person, secret)}`,
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer }
    },
    /** What is answered, without what is told of its cost. */
    async ask(query: string, at?: Gateway): Promise<Answer> {
      const { extensions, ...answer } = (await rig.send({ query }, {}, at)).answer
      const { cost: _cost, ...others } = extensions ?? {}
      return { ...answer, ...(Object.keys(others).length > 0 ? { extensions: others } : {}) }
    },
  }
  before(async () => {
    rig.sales = await stubSubgraph(
      'sales',
      salesSchema,
      salesWith(() => rig.slow()),
    )
    rig.support = await stubSubgraph('support', supportSchema, support)
    const folder = mkdtempSync(join(tmpdir(), 'gateway-'))
    rig.supergraphPath = join(folder, 'supergraph.graphql')
    writeFileSync(rig.supergraphPath, supergraphOf([rig.sales, rig.support]))
    opened.push(rig.sales.close, rig.support.close, async () => rmSync(folder, { recursive: true }))
    rig.bus = createMemoryBus()
    rig.gateway = await rig.start()
  })
  after(async () => {
    for (const close of opened.splice(0)) await close()
  })
  return rig
}

const environment = (rig: { sales: StubSubgraph; support: StubSubgraph; supergraphPath: string }) => ({
  NODE_ENV: 'test',
  PORT: '0',
  SUPERGRAPH_FILE: rig.supergraphPath,
  DEV_TOKEN_SECRET: secret,
  MAX_REQUEST_BYTES: '20000',
  SUPERGRAPH_CHECK_MS: '20',
  SUBGRAPH_SALES_URL: rig.sales.url.href,
  SUBGRAPH_SUPPORT_URL: rig.support.url.href,
})
