import { Supergraph } from '@apollo/federation-internals'
import { findBreakingChanges } from 'graphql'

/** A change that breaks somebody who uses the published graph. */
export interface BreakingChange {
  /** Names the change in a decision page, e.g. `customer-name-was-removed`. */
  readonly id: string
  readonly description: string
}

/** The changes from one supergraph to the next that break clients of its public schema. */
export function breakingChanges(published: string, next: string): BreakingChange[] {
  return findBreakingChanges(publicSchema(published), publicSchema(next)).map(({ description }) => ({
    id: description
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
    description,
  }))
}

const publicSchema = (supergraph: string) => Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema()
