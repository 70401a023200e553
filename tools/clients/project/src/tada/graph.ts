import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graph-env.d.ts'

/** Types of documents read from the schema by the compiler itself, with nothing generated for each document. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTime: string; Date: string; SafeInt: number; Duration: string }
}>()
