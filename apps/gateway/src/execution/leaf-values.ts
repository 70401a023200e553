import { type GraphQLLeafType, isEnumType } from 'graphql'

const isWhole = (value: number): boolean => /^-?\d+$/.test(String(value))

const ofScalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || (typeof value === 'number' && isWhole(value)),
  Int: (value) => typeof value === 'number' && Number.isFinite(value) && isWhole(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
}

/** Deeper than anybody means a value to be, and not yet so deep that writing it as JSON would fail. */
const maxDepth = 100

const anything = (value: unknown, depth = 0): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth < maxDepth && Object.values(value).every((each) => anything(each, depth + 1)))

/** Tells whether a value that a subgraph answered is one of this type. Only a subgraph can tell for a scalar of our own. */
export function accepts(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  return ofScalars[type.name] ?? ((value) => anything(value))
}
