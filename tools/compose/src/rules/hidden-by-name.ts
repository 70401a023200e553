import { type AccessPolicy } from '@customer-graph/glossary'
import { Kind } from 'graphql'
import { everyField, isPagePart, namedType, type SchemaRule } from './schema-rule'

/** Words of fields and types that some should probably not read. */
const telling = new Set([
  ...['commission', 'commissions', 'salary', 'salaries', 'payout', 'bonus', 'margin', 'pay'],
  ...['internal', 'private', 'confidential', 'secret', 'note', 'notes'],
])

const tells = (...names: readonly string[]): boolean =>
  names.some((name) => name.split(/(?=[A-Z])|_/).some((word) => telling.has(word.toLowerCase())))

/**
 * Whatever sounds as if some should not read it has a rule in the access policy, be it that everybody may. Nor does anybody
 * filter or sort by it: who may not read a value does not find it by asking for all who have it either.
 */
export const hiddenByName =
  (policy: AccessPolicy): SchemaRule =>
  (subgraphs) => [
    ...everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
      const { name } = type
      if (name.value === 'Mutation' || isPagePart(type)) return []
      const ruled = at in policy.fields || `${name.value}.*` in policy.fields
      return ruled || !tells(name.value, field.name.value, namedType(field.type))
        ? []
        : [
            {
              subgraph: subgraph.name,
              at,
              problem: 'sounds as if some should not read it; say in the access policy who may, and why.',
            },
          ]
    }),
    ...subgraphs.flatMap(({ name, document, types }) =>
      [
        ...document.definitions.flatMap((each) =>
          each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && /(Filter|Order|Sort)$/.test(each.name.value)
            ? (each.fields ?? []).map((field) => ({ of: each.name.value, named: field.name.value }))
            : [],
        ),
        ...types.flatMap((type) =>
          type.name.value === 'Mutation'
            ? []
            : (type.fields ?? []).flatMap((field) =>
                (field.arguments ?? []).map((argument) => ({
                  of: `${type.name.value}.${field.name.value}`,
                  named: argument.name.value,
                })),
              ),
        ),
      ]
        .filter(({ named }) => tells(named))
        .map(({ of, named }) => ({
          subgraph: name,
          at: `${of}(${named})`,
          problem: 'finds by a value what some may not read; do not filter by it.',
        })),
    ),
  ]
