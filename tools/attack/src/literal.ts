import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType } from 'graphql'

/** A value as it stands in a document: enum values bare, everything else as GraphQL writes it. */
export function literal(value: unknown, type: GraphQLInputType): string {
  const named = getNamedType(type)
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, type)).join(', ')}]`
  if (typeof value === 'object') {
    const fields = isInputObjectType(named) ? named.getFields() : {}
    const entries = Object.entries(value).filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    return `{ ${entries.map(([name, each]) => `${name}: ${literal(each, fields[name]?.type ?? type)}`).join(', ')} }`
  }
  if (typeof value === 'string' && isEnumType(named) && /^[A-Za-z_]\w*$/.test(value)) return value
  return JSON.stringify(value)
}
