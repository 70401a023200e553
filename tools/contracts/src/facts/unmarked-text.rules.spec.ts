import { fact } from '@customer-graph/glossary'
import { z } from 'zod'
import { contract } from '../compatibility/for-tests'
import { allContracts } from '@customer-graph/contracts'
import { jsonSchemaOf } from '../json-schema'
import { unmarkedText } from './unmarked-text.rules'

const problems = (shape: z.ZodRawShape) => unmarkedText('sales.deal-won.v1', jsonSchemaOf(contract(shape)))

test('everything that events are made of is marked', () => {
  const whole = {
    ...{
      id: fact.id,
      at: fact.instant,
      on: fact.date,
      key: fact.key,
      words: fact.words(9),
      money: fact.money,
    },
    ...{ ref: fact.externalRef, zone: fact.zone, time: fact.timeOfDay, many: z.array(fact.keyOf(['a'])) },
    ...{ count: z.int(), yes: z.boolean(), visibility: fact.closed(['public', 'internal'], 'No third.') },
  }
  expect(problems(whole)).toEqual([])
})

test.each<[string, z.ZodType, string]>([
  ['text', z.string(), 'field is text'],
  ['text with a limit', z.string().max(9), 'field is text'],
  ['text with a pattern', z.string().regex(/^a/), 'field is text'],
  ['an address', z.email(), 'field is text'],
  ['text that may be null', z.string().nullable(), 'field is text'],
  ['text that may be missing', z.string().optional(), 'field is text'],
  ['text in a list', z.array(z.string()), 'field[] is text'],
  ['text in an object', z.object({ note: z.string() }), 'field.note is text'],
  ['text by name', z.record(z.string(), z.string()), 'field.* is text'],
  ['text in a choice', z.union([z.int(), z.string()]), 'field is text'],
  ['text in a shape that refers to itself', z.lazy(() => z.object({ note: z.string() })), 'note is text'],
  ['an enum', z.enum(['a', 'b']), 'field takes listed values only'],
  ['a constant', z.literal('a'), 'field takes listed values only'],
  ['an enum in a list', z.array(z.enum(['a'])), 'field[] takes listed values only'],
])('%s without a mark is refused', (_what, field, said) => {
  expect(problems({ field })).toEqual([expect.stringContaining(said)])
})

test('no event of ours holds unmarked text or a list that might grow', () => {
  for (const { type, schema } of allContracts.flatMap(({ events }) =>
    events.map((event) => ({ type: event.type, schema: jsonSchemaOf(event) })),
  ))
    expect(unmarkedText(type, schema)).toEqual([])
})
