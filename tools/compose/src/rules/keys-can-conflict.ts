import { Kind } from 'graphql'
import { everyField, namedType, type SchemaRule } from './schema-rule'

/** A mutation that takes an idempotency key answers `Conflict` when the key was used for something else. */
export const keysCanConflict: SchemaRule = (subgraphs) =>
  everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
    const { definitions } = subgraph.document
    const inputs = new Set(field.arguments?.map((each) => namedType(each.type)))
    const isKeyed = definitions.some(
      (each) =>
        each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION &&
        inputs.has(each.name.value) &&
        each.fields?.some(({ name }) => name.value === 'idempotencyKey'),
    )
    const canConflict = definitions.some(
      (each) =>
        each.kind === Kind.UNION_TYPE_DEFINITION &&
        each.name.value === namedType(field.type) &&
        each.types?.some(({ name }) => name.value === 'Conflict'),
    )
    if (type.name.value !== 'Mutation' || !isKeyed || canConflict) return []
    return [{ subgraph: subgraph.name, at, problem: 'takes an idempotency key: add Conflict to its result.' }]
  })
