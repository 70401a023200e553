import { createHash } from 'node:crypto'
import {
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql'

/** An object of an answer. What it holds besides its fields says which object it is. */
interface Invented extends Record<string, unknown> {
  readonly __typename: string
  readonly seed: string
}

const longestPage = 50
const lengthOfLists = 3

/**
 * Answers every field with something that depends on nothing but the object and the field: whoever asks, and in whatever
 * words, is told the same. An entity is known by its id.
 */
export const invented: GraphQLFieldResolver<Invented | undefined, unknown> = (
  source,
  given,
  _context,
  info,
) => {
  const known = source?.[info.fieldName]
  if (known !== undefined) return known
  const parent = source?.seed ?? (source?.['id'] ? `${info.parentType.name}:${String(source['id'])}` : '')
  const seed = `${parent}.${info.fieldName}(${JSON.stringify(given)})`
  const named = getNamedType(info.returnType)
  if (!isListType(getNullableType(info.returnType))) return valueOf(named, seed, given, info.schema)
  // The nodes and the edges of one page are the same objects.
  const length = Number(source?.['first'] ?? lengthOfLists)
  return Array.from({ length }, (_, at) => valueOf(named, `${parent}#${at}`, {}, info.schema))
}

function valueOf(
  type: GraphQLNamedType,
  seed: string,
  given: Record<string, unknown>,
  schema: GraphQLSchema,
): unknown {
  if (isEnumType(type)) return pick(type.getValues(), seed).value
  if (isAbstractType(type)) return valueOf(pick(schema.getPossibleTypes(type), seed), seed, given, schema)
  if (!isObjectType(type)) return leaf(type.name, seed)
  const first = typeof given['first'] === 'number' ? { first: Math.min(given['first'], longestPage) } : {}
  if (!('id' in type.getFields())) return { __typename: type.name, seed, ...first }
  const id = typeof given['id'] === 'string' ? given['id'] : idOf(seed)
  return { __typename: type.name, seed: `${type.name}:${id}`, id }
}

function leaf(type: string, seed: string): unknown {
  const number = numberOf(seed)
  if (type === 'Int' || type === 'SafeInt') return number % 100_000
  if (type === 'Float') return (number % 10_000) / 100
  if (type === 'Boolean') return number % 2 === 0
  if (type === 'ID') return idOf(seed)
  if (type === 'DateTime') return new Date(1.7e12 + number).toISOString()
  if (type === 'Date') return new Date(1.7e12 + number).toISOString().slice(0, 10)
  if (type === 'Duration') return `PT${number % 1000}M`
  return `${seed.slice(-12).replaceAll(/[^a-zA-Z]/g, ' ')} no. ${number % 1000}`
}

const pick = <T>(all: readonly T[], seed: string): T => all[numberOf(seed) % all.length]!
const hash = (seed: string) => createHash('sha256').update(seed).digest('hex')
const numberOf = (seed: string): number => Number.parseInt(hash(seed).slice(0, 8), 16)

function idOf(seed: string): string {
  const hex = hash(seed)
  return `01930000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
}
