import { type AccessPolicy } from '@customer-graph/glossary'
import { everyField, type SchemaRule } from './schema-rule'

/** The access policy says of every mutation who may call it: by a rule of its own, or by the department that owns it. */
export const mutationsHaveOwners =
  (policy: AccessPolicy): SchemaRule =>
  (subgraphs) =>
    everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
      if (type.name.value !== 'Mutation') return []
      const owners = new Map(Object.entries(policy.changes))
      const who = policy.mutations[field.name.value]?.who ?? owners.get(subgraph.name) ?? []
      return who.length > 0
        ? []
        : [
            {
              subgraph: subgraph.name,
              at,
              problem: `may be called by nobody; say in the access policy who changes what ${subgraph.name} owns.`,
            },
          ]
    })
