import { Supergraph } from '@apollo/federation-internals'
import { type BreakingChange } from './change'
import { changesForClients } from './for-clients'
import { changesForDepartments } from './for-departments'

export type { BreakingChange } from './change'

/** The changes from one supergraph to the next that break clients of its public schema, or a rollout of its departments. */
export function breakingChanges(published: string, next: string): BreakingChange[] {
  const changes = [
    ...changesForClients(publicSchema(published), publicSchema(next)),
    ...changesForDepartments(published, next),
  ]
  return [...new Map(changes.map((each) => [each.id, each])).values()]
}

/** What clients see of a supergraph. */
export const publicSchema = (supergraph: string) =>
  Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema()
