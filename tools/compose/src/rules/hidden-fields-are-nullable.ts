import { type AccessPolicy, audienceOf, type Department, isEverybody } from '@customer-graph/glossary'
import { everyField, isRequired, keyFields, type SchemaRule } from './schema-rule'

/**
 * A field that some may not read is nullable, so that refusing it takes nothing else away, and in no key, which the gateway
 * itself has to read. Mutations are nullable by another rule.
 */
export const hiddenFieldsAreNullable =
  (policy: AccessPolicy): SchemaRule =>
  (subgraphs) =>
    everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
      const who = audienceOf(policy, subgraph.name as Department, type.name.value, field.name.value)
      if (type.name.value === 'Mutation' || isEverybody(who)) return []
      const violation = (problem: string) => [{ subgraph: subgraph.name, at, problem }]
      if (keyFields(type).has(field.name.value))
        return violation('is a key and cannot be hidden; hide the fields beside it.')
      return isRequired(field.type)
        ? violation('must be nullable: some may not read it, and what stands beside it is still answered.')
        : []
    })
