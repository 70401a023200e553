import {
  getNamedType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

const outputs: Record<string, unknown> = {
  ...{
    ID: '019a9f10-0000-7000-8000-000000000001',
    String: 'a text',
    Int: 7,
    Float: 7,
    Boolean: true,
    SafeInt: 7,
  },
  ...{ DateTime: new Date(0), Date: '2026-11-21', Duration: 'PT1H' },
}
const inputs: Record<string, string> = {
  ...{
    ID: '"019a9f10-0000-7000-8000-000000000001"',
    String: '"txt"',
    Int: '7',
    Float: '7',
    Boolean: 'true',
    SafeInt: '7',
  },
  ...{ DateTime: '"2026-11-21T09:00:00Z"', Date: '"2026-11-21"', Duration: '"PT1H"' },
}

const known = <Value>(values: Record<string, Value>, type: string): Value => {
  if (!(type in values)) throw new Error(`Say in canned.ts what a ${type} looks like.`)
  return values[type]!
}

/**
 * Something that a field of this type may answer; never null. Objects are empty but for the name of their type. `schema` is the
 * one that answers: only it knows what the values of its enums are inside a service.
 */
export function cannedValue(schema: GraphQLSchema, type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return cannedValue(schema, type.ofType)
  if (isListType(type)) return [cannedValue(schema, type.ofType)]
  if (isEnumType(type)) return (schema.getType(type.name) as GraphQLEnumType).getValues()[0]!.value
  if (isAbstractType(type)) return { __typename: schema.getPossibleTypes(type)[0]!.name }
  return isObjectType(type) ? { __typename: type.name } : known(outputs, type.name)
}

/** A literal for an argument of this type, with nothing in it that may be left out. */
function cannedLiteral(type: GraphQLInputType): string {
  if (isNonNullType(type)) return cannedLiteral(type.ofType)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (!isInputObjectType(type)) return known(inputs, type.name)
  const fields = Object.values(type.getFields()).filter(isRequiredInputField)
  return `{ ${fields.map(({ name, type: of }) => `${name}: ${cannedLiteral(of)}`).join(', ')} }`
}

/** How to ask for a field: its name, the arguments it cannot do without, and the least that can be selected of it. */
export function asked({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args
    .filter(isRequiredArgument)
    .map((argument) => `${argument.name}: ${cannedLiteral(argument.type)}`)
  return `${name}${given.length ? `(${given.join(', ')})` : ''}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''}`
}
