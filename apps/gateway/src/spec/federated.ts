import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLError, type GraphQLResolveInfo, parse } from 'graphql'
import { type SubgraphAnswer } from '../departments/equal-entities'
import { toClientErrors } from '../departments/subgraph-errors'
import { executorUnderTest } from './executor-under-test'
import { supergraphOf } from './stub-subgraphs'

const directives = [
  '@key',
  '@requires',
  '@provides',
  '@external',
  '@override',
  '@shareable',
  '@interfaceObject',
  '@inaccessible',
  '@tag',
  '@extends',
]
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(directives)})\n`

type Resolver = (source: never, given: never, context: never, info: GraphQLResolveInfo) => unknown

/** A small subgraph: its schema, and what its resolvers know. */
export interface Member {
  readonly sdl: string
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>>
}

/** The executor over real subgraphs, in this process. */
export function federated(members: Readonly<Record<string, Member>>) {
  const supergraph = supergraphOf(
    Object.entries(members).map(([name, { sdl }]) => ({ name, sdl: link + sdl })),
  )
  return executorUnderTest(
    supergraph,
    Object.fromEntries(
      Object.entries(members).map(([name, { sdl, resolvers }]) => {
        const schema = buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers: resolvers as never }])
        return [
          name,
          async (request) => {
            const { data = null, errors = [] } = await execute({
              schema,
              document: parse(request.query),
              variableValues: request.variables,
            })
            const plain = JSON.parse(JSON.stringify({ data, errors: errors.map(coded) })) as never
            const answer = { leftOut: 0, ...(plain as Pick<SubgraphAnswer, 'data' | 'errors'>) }
            return { data: answer.data, errors: toClientErrors(answer, request, name) }
          },
        ]
      }),
    ),
  )
}

/** As our subgraphs tell of what they did not foresee. */
const coded = (error: GraphQLError) => ({
  message: error.message,
  path: error.path,
  extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions },
})
