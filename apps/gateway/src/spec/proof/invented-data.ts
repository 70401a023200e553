import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { chance } from './chance'

/** An object of the invented data. What it holds follows from what it is, whoever is asked. */
export interface Invented {
  /** What a department takes it for: an interface, where it knows no more. */
  readonly __typename: string
  readonly type: string
  readonly identity: string
  /** The entity whose key it is or belongs to, and how much of the key is inside it. */
  readonly key?: { readonly text: string; readonly number: number; readonly fields: readonly FieldNode[] }
}

const most = 5

/**
 * Data for a graph, in `supergraph`'s types: the same `seed` means the same data. Some of it is null; a `failing` share of the
 * fields cannot be read.
 */
export function inventedData(supergraph: GraphQLSchema, seed: string, failing: number) {
  const keys = keysOf(supergraph)

  /** The object of a type that is met at a place. */
  function objectAt(type: string, place: string): Invented {
    const fields = keys.get(type)
    if (!fields) return { __typename: type, type, identity: place }
    return entity(type, Math.floor(chance(`${seed}|${place} which`) * most))
  }

  const entity = (type: string, number: number): Invented => ({
    __typename: type,
    type,
    identity: `${type}-${number}`,
    key: { text: `${type}-${number}`, number, fields: keys.get(type) ?? [] },
  })

  /** The object that a department is asked about. */
  function referred(representation: Readonly<Record<string, unknown>>): Invented {
    const typename = String(representation['__typename'])
    const [leaf] = leavesIn(representation, keys.get(typename) ?? [])
    const [, type = typename, digits] = /^(\w+)-(\d+)$/.exec(String(leaf)) ?? []
    const number = typeof leaf === 'number' ? leaf : Number(digits)
    if (!Number.isInteger(number)) throw new GraphQLError(`No ${typename} has such a key.`)
    const found = { ...entity(type, number), __typename: typename }
    for (const [name, value] of Object.entries(representation))
      if (name !== '__typename' && typeof value !== 'object' && value !== leafOf(found, name))
        throw new GraphQLError(`${name} of ${found.identity} is not ${String(value)}.`)
    return found
  }

  function leafOf(of: Invented, name: string): unknown {
    try {
      return fieldOf(of, name, {})
    } catch {
      return null
    }
  }

  function fieldOf({ type, identity, key }: Invented, name: string, given: object): unknown {
    const parent = supergraph.getType(type)
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
    if (!field) throw new Error(`The supergraph has no ${type}.${name}`)
    const place = `${identity}.${name}${written(given)}`
    const inKey = key?.fields.find((each) => each.name.value === name)
    if (key && inKey) return keyValue(field.type, key, inKey, place)
    if (!isNonNullType(field.type) && chance(`${seed}|${place} null`) < 0.1) return null
    if (chance(`${seed}|${place} fails`) < failing)
      throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })
    return valueOf(field.type, place)
  }

  function keyValue(
    type: GraphQLOutputType,
    key: NonNullable<Invented['key']>,
    field: FieldNode,
    place: string,
  ): unknown {
    const nullable = getNullableType(type)
    const named = getNamedType(nullable)
    if (isListType(nullable)) return [keyValue(nullable.ofType, key, field, place)]
    if (isEnumType(named)) return named.getValues()[key.number % named.getValues().length]!.name
    if (isObjectType(named))
      return {
        __typename: named.name,
        type: named.name,
        identity: place,
        key: { ...key, fields: fieldsOf(field.selectionSet) },
      }
    return named.name === 'Int' ? key.number : key.text
  }

  function valueOf(type: GraphQLOutputType, place: string): unknown {
    const nullable = getNullableType(type)
    if (isListType(nullable)) {
      const length = Math.floor(chance(`${seed}|${place} length`) * 4)
      return Array.from({ length }, (_, at) => {
        const isNull = !isNonNullType(nullable.ofType) && chance(`${seed}|${place}#${at} null`) < 0.1
        return isNull ? null : valueOf(nullable.ofType, `${place}#${at}`)
      })
    }
    const named = getNamedType(nullable)
    const number = Math.floor(chance(`${seed}|${place}`) * most)
    if (isEnumType(named)) return named.getValues()[number % named.getValues().length]!.name
    if (isAbstractType(named)) {
      const possible = supergraph.getPossibleTypes(named)
      return objectAt(possible[number % possible.length]!.name, place)
    }
    if (isObjectType(named)) return objectAt(named.name, place)
    if (named.name === 'Boolean') return number % 2 === 0
    if (named.name === 'Int' || named.name === 'Float') return named.name === 'Int' ? number : number + 0.5
    return named.name === 'Anything' ? { any: [number] } : `text ${number}`
  }

  return { fieldOf, referred }
}

export type InventedData = ReturnType<typeof inventedData>

/** Answers the fields of a schema with the data: the whole graph's, or a department's part of it. */
export const answering =
  (data: InventedData): GraphQLFieldResolver<Invented | undefined, unknown> =>
  (source, given, _context, { fieldName, parentType: { name }, returnType, schema }) => {
    if (fieldName === '_entities')
      return (given as { representations: Record<string, unknown>[] }).representations.map((each) =>
        attempt(() => resolved(data.referred(each), schema)),
      )
    const value = data.fieldOf(source ?? { __typename: name, type: name, identity: name }, fieldName, given)
    return asDeclared(value, getNamedType(returnType))
  }

/** To a department that knows an interface as such an object of it is one of its types. */
const resolved = (found: Invented, schema: GraphQLSchema): Invented =>
  isObjectType(schema.getType(found.__typename)) ? found : { ...found, __typename: found.type }

function attempt<Value>(read: () => Value): Value | Error {
  try {
    return read()
  } catch (error) {
    return error as Error
  }
}

/** A department that knows an interface as an object (`@interfaceObject`) tells of no more than that. */
function asDeclared(value: unknown, declared: GraphQLNamedType): unknown {
  if (!isObjectType(declared) || typeof value !== 'object' || value === null) return value
  return Array.isArray(value)
    ? value.map((each) => asDeclared(each, declared))
    : { ...value, __typename: declared.name }
}

function keysOf(supergraph: GraphQLSchema): Map<string, readonly FieldNode[]> {
  const keys = new Map<string, readonly FieldNode[]>()
  for (const type of Object.values(supergraph.getTypeMap())) {
    const texts = (type.astNode?.directives ?? []).flatMap(({ name, arguments: given = [] }) =>
      given.flatMap((each) =>
        name.value === 'join__type' && each.name.value === 'key' && each.value.kind === Kind.STRING
          ? [each.value.value]
          : [],
      ),
    )
    if (texts.length > 0) keys.set(type.name, texts.flatMap(selectionsIn))
  }
  return keys
}

function selectionsIn(text: string): FieldNode[] {
  const [definition] = parse(`{ ${text} }`).definitions
  return definition?.kind === Kind.OPERATION_DEFINITION ? fieldsOf(definition.selectionSet) : []
}

const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
  (set?.selections ?? []).filter((each): each is FieldNode => each.kind === Kind.FIELD)

function leavesIn(value: unknown, fields: readonly FieldNode[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => leavesIn(each, fields))
  if (typeof value !== 'object' || value === null) return []
  return fields.flatMap((field) => {
    const inside = (value as Record<string, unknown>)[field.name.value]
    if (inside === undefined || field.name.value === '__typename') return []
    return field.selectionSet ? leavesIn(inside, fieldsOf(field.selectionSet)) : [inside]
  })
}

/** Arguments in an order of their own: departments may declare them in another one. */
function written(given: unknown): string {
  if (Array.isArray(given)) return `[${given.map(written).join()}]`
  if (typeof given !== 'object' || given === null) return JSON.stringify(given) ?? ''
  const entries = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, value]) => `${name}:${written(value)}`).join()}}`
}
