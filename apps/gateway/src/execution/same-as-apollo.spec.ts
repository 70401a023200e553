import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import fc from 'fast-check'
import {
  type GraphQLError,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { type RequestContext } from '../caller/request-context'
import { type GeneratedOperation, generatedOperation } from '../spec/generated-operations'
import { inventedDepartments, inventedSupergraph } from '../spec/invented-departments'
import { executeOperation } from './execute-operation'
import { type Departments } from './fetch-step'
import { prepareOperation } from './operation'

const supergraph = Supergraph.build(inventedSupergraph)
const planner = new QueryPlanner(supergraph)
const apiSchema = supergraph.apiSchema()
const schema = apiSchema.toGraphQLJSSchema()
const supergraphSchema = supergraph.schema.toGraphQLJSSchema()
const rules = specifiedRules.filter(
  (rule) => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule,
)

/** What Apollo's own executor answers: the oracle. */
async function byApollo({ query, variables }: GeneratedOperation, plan: QueryPlan, departments: Departments) {
  const operationContext = { schema, operationDocument: parse(query), operationName: '' }
  const { data, errors, extensions } = await executeQueryPlan(
    plan,
    Object.fromEntries(departments),
    { request: { variables }, context: {}, metrics: {}, logger: console } as never,
    buildOperationContext(operationContext),
    supergraphSchema,
    apiSchema,
  )
  const flaws = (extensions?.['valueCompletion'] ?? []) as GraphQLError[]
  return { data: data ?? null, errors: errors ?? [], flaws }
}

async function byUs({ query, variables }: GeneratedOperation, plan: QueryPlan, departments: Departments) {
  const planned = { supergraph, buildQueryPlan: () => plan } as unknown as QueryPlanner
  const graph = { schema, supergraph: supergraphSchema, planner: planned }
  const operation = prepareOperation(graph, parse(query), undefined)
  return executeOperation(operation, variables, {} as RequestContext, departments)
}

const told = (errors: readonly unknown[]) =>
  errors
    .map((error) => {
      const { message, path, extensions } = error as GraphQLError
      return JSON.stringify({
        message,
        path,
        code: extensions?.['code'],
        department: extensions?.['department'],
      })
    })
    .sort()

const operations = fc
  .record({
    tape: fc.array(fc.nat(10_000), { minLength: 80, maxLength: 80 }),
    seed: fc.nat(1000),
    share: fc.constantFrom(0, 0, 0.02, 0.1),
  })
  .map(({ tape, seed, share }) => ({
    operation: generatedOperation(schema, tape),
    seed: String(seed),
    share,
  }))
  .filter(({ operation }) => validate(schema, parse(operation.query), rules).length === 0)

/** Generated operations, some hundreds of them. */
const runs = 300

test('whatever is asked and whatever departments answer, the answer is that of Apollo’s executor', async () => {
  const met = { errors: 0, flaws: 0, nulls: 0 }
  await fc.assert(
    fc.asyncProperty(operations, async ({ operation, seed, share }) => {
      const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, parse(operation.query)))
      const expected = await byApollo(operation, plan, inventedDepartments(seed, share) as never)
      const given = await byUs(operation, plan, inventedDepartments(seed, share) as never)
      expect(JSON.parse(JSON.stringify(given.data))).toEqual(JSON.parse(JSON.stringify(expected.data)))
      expect(told(given.errors)).toEqual(told(expected.errors))
      // Apollo's looks at a field that is asked for twice twice, and stops at the first flaw; we merge first and may tell more.
      expect(told(given.flaws)).toEqual(expect.arrayContaining(told(expected.flaws)))
      expect(given.flaws.length > 0).toBe(expected.flaws.length > 0)
      if (expected.errors.length > 0) met.errors++
      if (expected.flaws.length > 0) met.flaws++
      if (expected.data === null) met.nulls++
    }),
    { numRuns: runs, seed: 20_261_122, endOnFailure: true },
  )
  expect(Math.min(met.errors, met.flaws, met.nulls)).toBeGreaterThan(5)
}, 60_000)

test('planted: an executor that loses what one department answers is caught', async () => {
  const losing = (departments: ReturnType<typeof inventedDepartments>) =>
    departments.set('support', { process: async () => ({ data: null }) as never })
  const differs: boolean[] = []
  for (const { operation, seed } of fc.sample(operations, { numRuns: 20, seed: 1 })) {
    const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, parse(operation.query)))
    const expected = await byApollo(operation, plan, inventedDepartments(seed, 0) as never)
    const given = await byUs(operation, plan, losing(inventedDepartments(seed, 0)) as never)
    differs.push(JSON.stringify(given.data) !== JSON.stringify(expected.data))
  }
  expect(differs).toContain(true)
})
