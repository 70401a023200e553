import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { buildSchema, getOperationAST, parse } from 'graphql'
import { z } from 'zod'
import { fragmentsOf } from '../selected-fields'
import { chargedFor } from './charge'
import { fieldWeights, unweighedGroupings, weightOf } from './field-weights'
import { operationLimitVariables } from './operation-limits'

const graph = Supergraph.build(readFileSync(join(__dirname, '../../supergraph.graphql'), 'utf8'))
  .apiSchema()
  .toGraphQLJSSchema()

test('everything that the graph can be grouped by is weighed', () => {
  expect(unweighedGroupings(graph)).toEqual([])
})

test('a grouping and a group that nobody has weighed are named', () => {
  const planted = buildSchema(`
    type Query { deals(by: Dimension!): [String!] sum(by: String): Int list(of: Dimension): Int }
    enum Dimension { STAGE REGION }`)
  const declared = { 'Query.deals': { argument: 'by', weights: { STAGE: 1 } } }
  expect(unweighedGroupings(planted, declared)).toEqual([
    'Query.deals grouped by REGION has no weight in field-weights.ts.',
  ])
  expect(unweighedGroupings(planted, {})).toHaveLength(2)
})

test('every field with a weight is one of the graph', () => {
  const introspection = ['__schema', '__type']
  const missing = Object.keys(fieldWeights).filter((name) => {
    const [type = '', field = ''] = name.split('.')
    const found = graph.getType(type)
    return !introspection.includes(field) && !(found && 'getFields' in found && found.getFields()[field])
  })
  expect(missing).toEqual([])
})

test('a group that nobody has weighed is as heavy as the heaviest', () => {
  const by = (group: unknown) => weightOf('MetricValue', 'breakdown', new Map([['by', group]]))
  expect([by('STAGE'), by('CUSTOMER'), by('REGION'), by(undefined)]).toEqual([20, 200, 200, 200])
})

const costIn = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query)
  const operation = getOperationAST(document)!
  return chargedFor({ schema: graph, operation, fragments: fragmentsOf(document), variables }).requested
}
const times = (count: number, field: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')
const { MAX_OPERATION_COST: maximum } = z.object(operationLimitVariables).parse({})

test('what would take departments hundreds of statements is more than one operation may ask for', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `metric-${at}`)
  const all = `query ($ids: [ID!]!) { metrics(ids: $ids) { ${times(60, 'breakdown(by: CUSTOMER, first: 1) { key }')} } }`
  expect(costIn(all, { ids })).toBeGreaterThan(maximum)
  expect(costIn(`{ ${times(90, '__schema { types { name } }')} }`)).toBeGreaterThan(maximum)
})

test('what a page asks of metrics is far from that', () => {
  const page =
    '{ metrics(ids: ["a", "b", "c", "d"]) { value pair { value } breakdown(by: CUSTOMER, first: 5) { key value } } }'
  expect(costIn(page)).toBeLessThan(maximum / 10)
})
