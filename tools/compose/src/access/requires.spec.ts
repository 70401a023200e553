import { resolve } from 'node:path'
import { ApolloGateway } from '@apollo/gateway'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type AccessPolicy, accessPolicy, audienceOf, callerDepartments } from '@customer-graph/glossary'
import { readSubgraphs } from '@customer-graph/tools-codegen'
import { type ExecutionResult, graphql, type GraphQLSchema, parse } from 'graphql'
import { composeSupergraph } from '../compose'
import { needingSubgraph } from './needing-subgraph'
import { probedSchema } from './probed-schema'

const subgraphs = readSubgraphs(resolve(__dirname, '../../../..'))
const { sdl, needed, resolvers } = needingSubgraph(subgraphs)
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

const schemasUnder = (policy: AccessPolicy): Map<string, GraphQLSchema> =>
  new Map([
    ...subgraphs.map((each) => [each.name, probedSchema(each, policy, 'resolvers')] as const),
    ['needing', buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])],
  ])

/** The planner and executor of the gateway, with the departments in this process. */
const departments = { schemas: schemasUnder(accessPolicy) }
const gateway = new ApolloGateway({
  supergraphSdl: composeSupergraph([...subgraphs, { name: 'needing', sdl }]),
  logger: quiet,
  buildService: ({ name }) => ({
    process: ({ request: { query, variables }, context: contextValue }) =>
      graphql({
        schema: departments.schemas.get(name)!,
        source: query!,
        variableValues: variables ?? {},
        contextValue,
      }) as never,
  }),
})
let ask: (query: string, department: string) => Promise<ExecutionResult>
beforeAll(async () => {
  const { executor } = await gateway.load()
  ask = (query, department) =>
    executor({
      ...{ document: parse(query), request: { query, variables: {} }, context: { caller: { department } } },
      ...{ queryHash: query, logger: quiet, metrics: {}, operationName: null },
    } as never) as Promise<ExecutionResult>
}, 60_000)
afterAll(() => gateway.stop())

/** What everybody learns of every field of an entity through another that is computed from it. */
async function learnt(entity: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const fields = needed.filter((each) => each.entity === entity)
  const query = `{ via__${entity} { ${fields.map(({ computed }) => computed).join(' ')} } }`
  for (const caller of callerDepartments) {
    const { data, errors = [] } = await ask(query, caller)
    const object = data?.[`via__${entity}`] as Record<string, string | null>
    for (const { field, computed } of fields) {
      const refused = errors.some(({ message }) => message.includes(` may read ${entity}.${field}; `))
      found[`${field} as ${caller}`] =
        `${object[computed] ? 'the value' : 'nothing'}${refused ? ', refused' : ''}`
    }
  }
  return found
}

/** What they should learn. */
const allowed = (entity: string): Record<string, string> =>
  Object.fromEntries(
    needed
      .filter((each) => each.entity === entity)
      .flatMap(({ field }) =>
        callerDepartments.map((caller) => {
          const may = audienceOf(accessPolicy, 'sales', entity, field).includes(caller)
          return [`${field} as ${caller}`, may ? 'the value' : 'nothing, refused']
        }),
      ),
  )

test.each([...new Set(needed.map(({ entity }) => entity))])(
  'what another department computes from the fields of %s tells nobody what they may not read',
  async (entity) => expect(await learnt(entity)).toEqual(allowed(entity)),
  60_000,
)

test('among the fields from which it computes are those that are hidden', () => {
  expect(needed.map(({ entity, field }) => `${entity}.${field}`)).toEqual(
    expect.arrayContaining(['Deal.commission', 'Person.commissionPlan', 'Customer.name', 'Ticket.state']),
  )
})

test('with a rule gone, what is computed from its field tells everybody', async () => {
  const { 'Deal.commission': _gone, ...fields } = accessPolicy.fields
  departments.schemas = schemasUnder({ ...accessPolicy, fields })
  expect((await learnt('Deal'))['commission as support']).toBe('the value')
}, 60_000)
