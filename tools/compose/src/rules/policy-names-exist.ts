import { type AccessPolicy } from '@customer-graph/glossary'
import { everyField, type SchemaRule } from './schema-rule'

/** Everything that the access policy names is in the graph: a rule for a field that was renamed guards nothing. */
export const policyNamesExist =
  (policy: AccessPolicy): SchemaRule =>
  (subgraphs) => {
    const fields = new Set(everyField(subgraphs).flatMap(({ at, type }) => [at, `${type.name.value}.*`]))
    const named = [
      ...Object.keys(policy.mutations).map((mutation) => `Mutation.${mutation}`),
      ...Object.keys(policy.fields),
      ...Object.values(policy.rows).flatMap(({ leftOutOf }) => leftOutOf),
    ]
    return named
      .filter((at) => !fields.has(at))
      .map((at) => ({
        subgraph: 'access policy',
        at,
        problem: 'is in no schema; take the rule away or call it what the schema calls it.',
      }))
  }
