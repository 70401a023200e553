import { type GraphQLLeafType, isEnumType } from 'graphql'

const isWhole = (value: number): boolean => /^-?\d+$/.test(String(value))

const ofScalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || (typeof value === 'number' && isWhole(value)),
  Int: (value) => typeof value === 'number' && Number.isFinite(value) && isWhole(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
}

const anything = (): boolean => true

/** Tells whether a value that a subgraph answered is one of this type. Only a subgraph can tell for a scalar of our own. */
export function accepts(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  return ofScalars[type.name] ?? anything
}
