import { print } from 'graphql'
import { everyField, type SchemaRule } from './schema-rule'

/**
 * What an object calls `id` is its own: clients' caches keep objects by it, over all types. So it is an `ID!`, and the word
 * for another record, here or in another system, is another one (decision 50).
 */
export const idsNameTheirObject: SchemaRule = (subgraphs) =>
  everyField(subgraphs).flatMap(({ subgraph, field, at }) =>
    field.name.value === 'id' && print(field.type) !== 'ID!'
      ? [
          {
            subgraph: subgraph.name,
            at,
            problem: `is ${print(field.type)}, but an id is ID! and names the object it stands in. Give a name of something else another word.`,
          },
        ]
      : [],
  )
