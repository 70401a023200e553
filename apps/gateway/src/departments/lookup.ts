import { type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import {
  type FieldNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'
import { responseKeyOf, selectedFields } from '../selected-fields'

/** A root field that finds one entity: its arguments are the key fields of the same names. */
export interface Lookup {
  readonly type: string
  readonly keys: readonly string[]
}

/** Lookups by the name of their field of `Query`. */
export type Lookups = ReadonlyMap<string, Lookup>

/** The fields that the supergraph marks with `@lookup`. */
export function lookupsIn(supergraph: string): Lookups {
  const fields = parse(supergraph).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query'
      ? (definition.fields ?? [])
      : [],
  )
  return new Map(
    fields
      .filter(({ directives }) => directives?.some(({ name }) => name.value === 'lookup'))
      .map((field) => [
        field.name.value,
        { type: namedType(field.type).name.value, keys: (field.arguments ?? []).map(nameOf) },
      ]),
  )
}

type Request = GraphQLDataSourceProcessOptions['request']

/** What stands in for the answer of a department that is away. */
export interface StandIn {
  readonly data: Record<string, object>
  /** What it leaves null, or cannot vouch for: where the errors belong. */
  readonly paths: readonly string[][]
}

/**
 * What a failed fetch can still answer: for each of its lookups the entity's key, as it was asked for, so that the
 * departments that contribute to the entity are asked; null when it holds no lookup. Whether there is such an entity only
 * its owner knows, so every lookup leaves at least one path for an error.
 */
export function answeredByKey({ query = '', variables = {} }: Request, lookups: Lookups): StandIn | null {
  if (lookups.size === 0) return null
  const [operation] = parse(query).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') return null
  const data: Record<string, object> = {}
  const paths: string[][] = []
  for (const field of selectedFields(operation.selectionSet)) {
    const lookup = lookups.get(field.name.value)
    const entity = lookup && entityOf(field, lookup, variables)
    if (!entity) {
      paths.push([responseKeyOf(field)])
      continue
    }
    data[responseKeyOf(field)] = entity
    const unknown = Object.entries(entity).flatMap(([key, value]) => (value === null ? [key] : []))
    paths.push(
      ...(unknown.length > 0 ? unknown.map((key) => [responseKeyOf(field), key]) : [[responseKeyOf(field)]]),
    )
  }
  return Object.keys(data).length > 0 ? { data, paths } : null
}

/** The entity with its key alone, in the shape of the selection; null when no key was given. */
function entityOf(
  field: FieldNode,
  { type, keys }: Lookup,
  variables: Record<string, unknown>,
): Record<string, unknown> | null {
  const given = new Map(
    (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  )
  if (!keys.every((key) => isId(given.get(key)))) return null
  const valueOf = (name: string) => {
    if (name === '__typename') return type
    return keys.includes(name) ? String(given.get(name)) : null
  }
  return Object.fromEntries(
    selectedFields(field.selectionSet).map((each) => [responseKeyOf(each), valueOf(each.name.value)]),
  )
}

/** An ID may be written as a number, and the planner does. */
const isId = (value: unknown) => typeof value === 'string' || typeof value === 'number'

const nameOf = ({ name }: InputValueDefinitionNode): string => name.value
const namedType = (type: TypeNode): NamedTypeNode =>
  type.kind === Kind.NAMED_TYPE ? type : namedType(type.type)
