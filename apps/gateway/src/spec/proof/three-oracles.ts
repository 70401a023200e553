import { isDeepStrictEqual } from 'node:util'
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import { operationFromDocument } from '@apollo/federation-internals'
import {
  type DocumentNode,
  getOperationAST,
  Kind,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  print,
  type SelectionNode,
  specifiedRules,
  validate,
} from 'graphql'
import { executeOperation } from '../../execution/execute-operation'
import { prepareOperation } from '../../execution/operation'
import { plannable } from '../../execution/plannable'
import { defaultsOf, isAskedFor } from '../../execution/variables'
import { type RequestContext } from '../../request-context'
import { fragmentsOf } from '../../selected-fields'
import { byOneService, inventedDepartments, type ProvedGraph, type Told } from './departments'
import { type Answer, lost, unexplained } from './explained'
import { type GeneratedOperation } from './generated-operations'

const rules = specifiedRules.filter(
  (rule) => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule,
)

export const isValid = ({ schema }: ProvedGraph, { query }: GeneratedOperation): boolean =>
  validate(schema, parse(query), rules).length === 0

/** What our executor answers. */
export async function byUs(
  graph: ProvedGraph,
  { query, variables }: GeneratedOperation,
  departments: ReturnType<typeof inventedDepartments>,
): Promise<Answer> {
  const operation = prepareOperation(graph, parse(query), undefined)
  const { data, errors } = await executeOperation(operation, variables, {} as RequestContext, departments)
  const plain: unknown = JSON.parse(JSON.stringify(data))
  return { data: plain as Answer['data'], errors: errors.map((each) => each.toJSON()) }
}

/** What Apollo's own executor answers. */
async function byApollo(
  graph: ProvedGraph,
  { query, variables }: GeneratedOperation,
  departments: ReturnType<typeof inventedDepartments>,
): Promise<Answer['data']> {
  const document = parse(query)
  const apiSchema = graph.planner.supergraph.apiSchema()
  const { data } = await executeQueryPlan(
    graph.planner.buildQueryPlan(operationFromDocument(apiSchema, document)),
    Object.fromEntries(departments),
    { request: { variables }, context: {}, metrics: {}, logger: console } as never,
    buildOperationContext({ schema: graph.schema, operationDocument: document, operationName: '' }),
    graph.supergraph,
    apiSchema,
  )
  const plain: unknown = JSON.parse(JSON.stringify(data ?? null))
  return plain as Answer['data']
}

/** The operation as the planner is asked it: Apollo's executor is an oracle for plans that are right, and no other. */
function asPlanned(
  { schema, keys }: ProvedGraph,
  { query, variables }: GeneratedOperation,
): GeneratedOperation | null {
  const document = parse(query)
  const definition = getOperationAST(document)!
  const decided = { ...defaultsOf(definition), ...variables }
  const isAsked = (node: SelectionNode) => isAskedFor(node, decided)
  const operation = plannable(schema, definition, { fragments: fragmentsOf(document), keys, isAsked })
  const planned: DocumentNode | null = operation && { kind: Kind.DOCUMENT, definitions: [operation] }
  return planned && { query: print(planned), variables }
}

/**
 * What is wrong with our answer to an operation, in sentences. Where departments answer well it has to be what graphql-js
 * answers over the whole data, which knows of no plan; where they fail, all that Apollo's executor saves; and wherever it is
 * null without the data being so, an error has to say why.
 */
export async function wrongIn(
  graph: ProvedGraph,
  operation: GeneratedOperation,
  told: Told,
): Promise<string[]> {
  const departments = () => inventedDepartments(graph, told)
  const truth = await byOneService(graph, operation, told)
  const ours = await byUs(graph, operation, departments())
  if (told.change) return unexplained(ours, truth, { isSame: false })
  const wrong = unexplained(ours, truth, { isSame: true })
  const isWell = told.failing === 0
  if (isWell && !isDeepStrictEqual(ours.data, truth.data)) wrong.push('It is not what one service answers.')
  if (isWell && ours.errors.length > 0) wrong.push(`Nothing failed, and yet: ${JSON.stringify(ours.errors)}`)
  const planned = isWell ? null : asPlanned(graph, operation)
  if (!planned) return wrong
  const apollos = await byApollo(graph, planned, departments())
  const again = await byUs(graph, planned, departments())
  for (const path of lost(again.data, apollos)) wrong.push(`Apollo’s executor has something at ${path}.`)
  return wrong
}
