import { type EventContract, schemaIdOf } from '@customer-graph/glossary'
import { z } from 'zod'

/** A JSON Schema, draft 7, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** zod's long patterns whose meaning the format says already; an instant is in UTC besides. Any other pattern stays. */
const plain = [
  { of: z.uuid(), keeps: {} },
  { of: z.iso.date(), keeps: {} },
  { of: z.iso.datetime(), keeps: { pattern: 'Z$' } },
].map(({ of, keeps }) => ({ pattern: z.toJSONSchema(of).pattern, keeps }))

/** Says the same as leaving it out. */
const open = (additional: unknown): boolean =>
  typeof additional === 'object' && additional !== null && Object.keys(additional).length === 0

/**
 * The JSON Schema of an event's data: what every consumer has to accept. Objects are open, so that a consumer takes no
 * offence at fields that came later, except where the contract closed them on purpose.
 * Throws when the contract holds a check that JSON Schema cannot express: a consumer in another language, and the gate
 * against breaking changes, would not see it.
 */
export function jsonSchemaOf({ type, describes, schema }: EventContract<unknown>): JsonSchema {
  const written = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.checks?.some((check) => check._zod.def.check === 'custom'))
        throw new Error(
          `${type} has a check of its own (refine or superRefine), which JSON Schema cannot say: express it by the shape, or leave it to the producer.`,
        )
      if (open(jsonSchema.additionalProperties)) delete jsonSchema.additionalProperties
      const known = plain.find(({ pattern }) => pattern === jsonSchema.pattern)
      if (!known || jsonSchema.pattern === undefined) return
      delete jsonSchema.pattern
      Object.assign(jsonSchema, known.keeps)
    },
  })
  const { $schema, ...rest } = written
  return { $schema, $id: schemaIdOf(type), title: type, description: describes, ...rest }
}
