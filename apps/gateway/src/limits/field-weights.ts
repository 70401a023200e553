import { isEnumType, getNamedType, type GraphQLSchema, isObjectType } from 'graphql'

/** A field that is more work than what it answers: always the same, or by what it groups by. */
export type FieldWeight =
  number | { readonly argument: string; readonly weights: Readonly<Record<string, number>> }

/**
 * What fields cost besides the objects they answer, in objects that could be fetched for the same work. `@cost` of the
 * schema cannot be used: the composed graph takes it and nobody enforces it.
 */
export const fieldWeights: Readonly<Record<string, FieldWeight>> = {
  // A number over all facts of a period; it is computed for each id that is asked for.
  'MetricValue.value': 10,
  'MetricValue.pair': 10,
  // A group for each part: as many groups as there are customers or sellers, however few are answered.
  'MetricValue.breakdown': {
    argument: 'by',
    weights: { STAGE: 20, SEGMENT: 20, MONTH: 40, SELLER: 60, CUSTOMER: 200 },
  },
  // The whole graph in one answer.
  'Query.__schema': 1_000,
  'Query.__type': 20,
}

/** The weight of one field with its arguments. A group that nobody has weighed is as heavy as the heaviest of its field. */
export function weightOf(
  parent: string,
  field: string,
  given: ReadonlyMap<string, unknown>,
  declared = fieldWeights,
): number {
  const weight = declared[`${parent}.${field}`]
  if (weight === undefined || typeof weight === 'number') return weight ?? 0
  return weight.weights[String(given.get(weight.argument))] ?? Math.max(...Object.values(weight.weights))
}

/** By what fields group: an argument that is called so and takes an enum. */
const groupingArgument = 'by'

/** Which grouping fields of a graph, and which of their groups, have no weight, each in a sentence. */
export function unweighedGroupings(schema: GraphQLSchema, declared = fieldWeights): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return []
    return Object.values(type.getFields()).flatMap(({ name, args }) => {
      const by = args.find((argument) => argument.name === groupingArgument)
      const groups = by && getNamedType(by.type)
      if (!isEnumType(groups)) return []
      const weight = declared[`${type.name}.${name}`]
      const weighed = typeof weight === 'object' ? weight.weights : {}
      return groups
        .getValues()
        .filter((group) => weighed[group.name] === undefined)
        .map((group) => `${type.name}.${name} grouped by ${group.name} has no weight in field-weights.ts.`)
    })
  })
}
