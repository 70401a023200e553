import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql'

/** What clients see of the composed graph: the supergraph without what only the gateway needs. */
export function readApiSchema(root: string): GraphQLSchema {
  const supergraph = readFileSync(join(root, 'apps/gateway/supergraph.graphql'), 'utf8')
  return lexicographicSortSchema(Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema())
}
