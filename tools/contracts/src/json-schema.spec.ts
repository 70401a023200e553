import { type EventContract } from '@customer-graph/glossary'
import { z } from 'zod'
import { closedObjects } from './compatibility/closed-objects.rules'
import { jsonSchemaOf } from './json-schema'

const contract = (schema: z.ZodType, type = 'sales.deal-won.v1'): EventContract<unknown> => ({
  type,
  describes: 'A deal was won.',
  schema,
  example: {},
  concerns: () => [],
  headline: () => 'A deal was won',
  hidden: null,
})

test('an object that takes fields which are not known is as open as any', () => {
  const loose = z.object({ match: z.looseObject({ a: z.boolean() }) })
  expect(JSON.stringify(jsonSchemaOf(contract(loose)))).not.toContain('additionalProperties')
})

test('the schema says what the data is, for any language, and leaves objects open', () => {
  const shape = {
    dealId: z.uuid(),
    closedAt: z.iso.datetime(),
    dueOn: z.iso.date(),
    note: z.string().optional(),
  }
  expect(jsonSchemaOf(contract(z.object(shape)))).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:customer-graph:event:sales.deal-won.v1',
    title: 'sales.deal-won.v1',
    description: 'A deal was won.',
    type: 'object',
    properties: {
      dealId: { type: 'string', format: 'uuid' },
      closedAt: { type: 'string', format: 'date-time', pattern: 'Z$' },
      dueOn: { type: 'string', format: 'date' },
      note: { type: 'string' },
    },
    required: ['dealId', 'closedAt', 'dueOn'],
  })
})

test.each([
  ['refine', z.object({ a: z.string().refine((text) => text !== 'b') })],
  ['superRefine', z.object({ a: z.string() }).superRefine(() => undefined)],
])('a contract with a check that no schema can say (%s) is refused', (_what, schema) => {
  expect(() => jsonSchemaOf(contract(schema))).toThrow('sales.deal-won.v1 has a check of its own')
})

test('a contract that turns data into something else is refused', () => {
  expect(() => jsonSchemaOf(contract(z.object({ at: z.date() })))).toThrow()
})

test('a closed object is named, wherever it is', () => {
  const closed = z.strictObject({ text: z.string() })
  const schema = z.object({ a: closed, b: z.array(closed.nullable()), c: z.record(z.string(), closed) })
  expect(closedObjects('sales.deal-won.v1', jsonSchemaOf(contract(schema)))).toEqual([
    'sales.deal-won.v1: a is closed to new fields. Declare it with z.object instead of z.strictObject.',
    'sales.deal-won.v1: b is closed to new fields. Declare it with z.object instead of z.strictObject.',
    'sales.deal-won.v1: c is closed to new fields. Declare it with z.object instead of z.strictObject.',
  ])
})
