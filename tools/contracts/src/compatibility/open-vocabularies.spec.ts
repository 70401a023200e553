import { personAdded, serviceLevelSet, definitionEffective } from '@customer-graph/contracts-operating-model'
import { feedbackCaptured } from '@customer-graph/contracts-product-feedback'
import { contactAdded, dealWon, promiseSettled } from '@customer-graph/contracts-sales'
import { ticketReplied } from '@customer-graph/contracts-support'
import { fact, type EventContract } from '@customer-graph/glossary'
import { z } from 'zod'
import { jsonSchemaOf } from '../json-schema'
import { breakingChanges, refusal } from './compatibility-gate'
import { contract, revisionOf } from './for-tests'

/** The contract as a later version of its department would have it, with an example that uses the new word. */
function grown<Data extends object>(
  of: EventContract<Data>,
  change: z.ZodRawShape,
  more: Partial<Record<keyof Data, unknown>>,
): EventContract<unknown> {
  const schema = (of.schema as unknown as z.ZodObject).extend(change)
  return { ...of, schema, example: { ...of.example, ...more } }
}

test.each<[string, EventContract<unknown>, EventContract<unknown>]>([
  [
    'a new boundary',
    serviceLevelSet,
    grown(serviceLevelSet, { boundary: fact.keyOf(['renewal-talk']) }, { boundary: 'renewal-talk' }),
  ],
  [
    'a new condition of a service level',
    serviceLevelSet,
    grown(serviceLevelSet, {}, { match: { region: 'Japan' } }),
  ],
  [
    'a new people department',
    personAdded,
    grown(personAdded, { department: fact.keyOf(['finance']) }, { department: 'finance' }),
  ],
  [
    'a new ending of a promise',
    promiseSettled,
    grown(promiseSettled, { status: fact.keyOf(['transferred']) }, { status: 'transferred' }),
  ],
  [
    'a new role of a contact',
    contactAdded,
    grown(contactAdded, { role: fact.keyOf(['legal']) }, { role: 'legal' }),
  ],
  ['a new kind of deal', dealWon, grown(dealWon, { kind: fact.keyOf(['co-sell']) }, { kind: 'co-sell' })],
  [
    'a new source of feedback',
    feedbackCaptured,
    grown(feedbackCaptured, { source: fact.keyOf(['community']) }, { source: 'community' }),
  ],
  [
    'a new kind of reply',
    ticketReplied,
    grown(ticketReplied, { kind: fact.keyOf(['voice']) }, { kind: 'voice' }),
  ],
])('%s passes the gate, and a reader of before takes the event', (_what, published, next) => {
  next.schema.parse(next.example)
  expect(breakingChanges([revisionOf(published)], [next])).toEqual([])
  expect(published.schema.parse(next.example)).toEqual(next.example)
  expect(refusal(jsonSchemaOf(published), next.example)).toBeNull()
})

test('a new operator of a rule passes the gate, and a reader of before keeps it as it was published', () => {
  const rule = { fact: 'daysSinceSigned', within: 30 }
  const shape = { fact: fact.words(200).optional(), atMost: z.number().optional() }
  const before = contract({ rule: z.looseObject(shape) }, { rule })
  const after = contract({ rule: z.looseObject({ ...shape, within: z.int().optional() }) }, { rule })
  expect(breakingChanges([revisionOf(before)], [after])).toEqual([])
  const event = { ...definitionEffective.example, rule }
  expect(definitionEffective.schema.parse(event)).toEqual(event)
  expect(refusal(jsonSchemaOf(definitionEffective), event)).toBeNull()
})
