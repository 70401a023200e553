import {
  astFromValue,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isScalarType,
  print,
} from 'graphql'
import { type BreakingChange, change } from './change'

/** What graphql-js does not compare of what clients send: defaults of input fields, inputs that take one field, formats of scalars. */
export function inputChanges(before: GraphQLSchema, after: GraphQLSchema): BreakingChange[] {
  return Object.values(before.getTypeMap()).flatMap((type) => {
    const next = after.getType(type.name)
    if (
      isScalarType(type) &&
      isScalarType(next) &&
      type.specifiedByURL &&
      type.specifiedByURL !== next.specifiedByURL
    )
      return [change(`${type.name} is written in another format.`, type.name)]
    if (!isInputObjectType(type) || !isInputObjectType(next)) return []
    return [
      ...(next.isOneOf && !type.isOneOf ? [change(`${type.name} takes exactly one field.`, type.name)] : []),
      ...Object.values(type.getFields()).flatMap((field) => {
        const now = next.getFields()[field.name]
        return now && defaultOf(field) && defaultOf(field) !== defaultOf(now)
          ? [
              change(
                `${type.name}.${field.name} has changed defaultValue from ${defaultOf(field)} to ${defaultOf(now) ?? 'none'}.`,
                type.name,
              ),
            ]
          : []
      }),
    ]
  })
}

function defaultOf({ defaultValue, type }: GraphQLInputField): string | null {
  const node = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  return node ? print(node) : null
}
