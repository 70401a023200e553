import { createHash } from 'node:crypto'
import { type GraphQLDataSource } from '@apollo/gateway'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  execute,
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isAbstractType,
  isObjectType,
  isNonNullType,
  parse,
} from 'graphql'
import { supergraphOf } from './stub-subgraphs'

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@external", "@interfaceObject"])\n'

/** Small, with every construct that makes a plan or an answer differ. */
const schemas = {
  sales: `
    type Query { customer(id: ID!): Customer customers(first: Int!): [Customer!]! parties: [Party] thing(id: ID!): Thing matrix: [[Customer]] }
    type Mutation { rename(id: ID!, name: String!): Customer again: Customer! }
    enum Size { SMALL BIG }
    scalar Anything
    interface Party { id: ID! label: String }
    union Thing = Customer | Deal
    type Money @shareable { amount: Int! currency: String }
    type Customer implements Party @key(fields: "id") @key(fields: "region { code } number") {
      id: ID! label: String name: String! size: Size number: Int! region: Region! parent: Customer deals(first: Int): [Deal!] anything: Anything tags: [String!] worth: Money @shareable }
    type Region @shareable { code: String! title: String }
    type Deal implements Party @key(fields: "id") { id: ID! label: String value: Money! customer: Customer! open: Boolean }
    interface Media @key(fields: "id") { id: ID! length: Float }
    type Film implements Media @key(fields: "id") { id: ID! length: Float director: String }
    type Song implements Media @key(fields: "id") { id: ID! length: Float singer: String! }
    extend type Query { media: [Media!] }`,
  support: `
    type Query { tickets(first: Int!): [Ticket] }
    type Ticket @key(fields: "id") { id: ID! subject: String! state: State! customer: Customer about: [Subject!] }
    enum State { OPEN CLOSED }
    union Subject = Deal | Ticket | Note
    type Note { text: String! on: Customer! }
    type Deal @key(fields: "id") { id: ID! complaints: Int! }
    type Money @shareable { amount: Int! currency: String }
    type Customer @key(fields: "id") { id: ID! size: Size @external name: String! @external tickets(first: Int): [Ticket!] mood: String @requires(fields: "name size") worth: Money @shareable }
    enum Size { SMALL BIG }
    type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
  product: `
    type Query { top: Customer }
    type Region @shareable { code: String! title: String }
    type Customer @key(fields: "region { code } number") { region: Region! number: Int! nick: String requests: [Request!]! best: Request }
    type Request { id: ID! text: String by: Customer weight: Float! }`,
}

const chance = (seed: string): number =>
  Number.parseInt(createHash('sha1').update(seed).digest('hex').slice(0, 6), 16) / 0xffffff

interface Invented extends Record<string, unknown> {
  readonly seed?: string
}

/** Answers by nothing but the object, the field and `seed`; some fields are null, some fail. */
const inventing =
  (seed: string): GraphQLFieldResolver<Invented | undefined, unknown> =>
  (source, given, _context, info) => {
    const known = source?.[info.fieldName]
    if (known !== undefined) return known
    const key = `${seed}|${source?.seed ?? keyOf(source)}.${info.fieldName}${JSON.stringify(given)}`
    if (!isNonNullType(info.returnType) && chance(`${key} null`) < 0.1) return null
    if (chance(`${key} fails`) < 0.02) throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })
    return valueOf(info.returnType, key, info.schema)
  }

const keyOf = (source: Invented | undefined): string =>
  source ? JSON.stringify([source['id'] ?? null, source['number'] ?? null]) : ''

function valueOf(type: GraphQLOutputType, key: string, schema: GraphQLSchema): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const length = Math.floor(chance(`${key} length`) * 4)
    return Array.from({ length }, (_, at) => {
      const isNull = !isNonNullType(nullable.ofType) && chance(`${key}#${at} null`) < 0.1
      return isNull ? null : valueOf(nullable.ofType, `${key}#${at}`, schema)
    })
  }
  const named = getNamedType(nullable)
  const number = Math.floor(chance(key) * 5)
  if (isEnumType(named)) return named.getValues()[number % named.getValues().length]!.name
  if (isAbstractType(named)) {
    const possible = schema.getPossibleTypes(named)
    return valueOf(possible[number % possible.length]!, key, schema)
  }
  if (isObjectType(named)) {
    const fields = named.getFields()
    const entity = {
      ...('id' in fields ? { id: `${named.name}-${number}` } : {}),
      ...('number' in fields ? { number } : {}),
    }
    return {
      __typename: named.name,
      ...entity,
      seed: Object.keys(entity).length > 0 ? JSON.stringify(entity) : key,
    }
  }
  if (named.name === 'Boolean') return number % 2 === 0
  if (named.name === 'Int') return number
  if (named.name === 'Float') return number + 0.5
  return named.name === 'Anything' ? { any: [number] } : `text ${number}`
}

/** Breaks an answer as a careless department might: values missing, null, or of another type. */
function broken(value: unknown, key: string, share: number): unknown {
  if (Array.isArray(value)) return value.map((each, at) => broken(each, `${key}/${at}`, share))
  if (typeof value !== 'object' || value === null) return chance(`${key} broken`) < share ? null : value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const isKey = ['__typename', 'id', '_entities'].includes(name)
      if (!isKey && chance(`${key}.${name} gone`) < share / 2) return []
      if (!isKey && typeof each === 'string' && chance(`${key}.${name} wrong`) < share / 2)
        return [[name, 12.5]]
      return [[name, isKey && typeof each === 'string' ? each : broken(each, `${key}.${name}`, share)]]
    }),
  )
}

const executable = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [
    name,
    buildSubgraphSchema([{ typeDefs: parse(link + schema), resolvers: {} }]),
  ]),
)

export const inventedSupergraph = supergraphOf(
  Object.entries(schemas).map(([name, schema]) => ({ name, sdl: link + schema })),
)

/** Departments of the invented graph. The same `seed` answers the same; `share` of what they answer is broken. */
export function inventedDepartments(seed: string, share: number): Map<string, GraphQLDataSource<never>> {
  const sourceOf = (name: string): GraphQLDataSource<never> => ({
    async process({ request: { query = '', variables = {}, operationName } }) {
      const { data, errors } = await execute({
        schema: executable[name]!,
        document: parse(query),
        variableValues: variables,
        operationName: operationName ?? null,
        fieldResolver: inventing(seed) as GraphQLFieldResolver<unknown, unknown>,
      })
      const body = JSON.parse(JSON.stringify({ data: data ?? null })) as {
        data: Record<string, unknown> | null
      }
      return {
        data: broken(body.data, `${seed} ${name} ${query}`, share) as Record<string, unknown> | null,
        ...(errors ? { errors: errors.map(asOurs) as never } : {}),
      } as never
    },
  })
  return new Map(Object.keys(schemas).map((name) => [name, sourceOf(name)]))
}

const asOurs = ({ message, path, extensions }: GraphQLError) =>
  new GraphQLError(message, {
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions, department: 'one' },
  })
