import { copyOf, when } from '@customer-graph/events'
import { type Clock, type EventContract } from '@customer-graph/glossary'
import { z } from 'zod'
import { copiesOf, deadlinesOf, type Feature, reactionsOf, resolversOf } from './feature'

const clock: Clock = { now: () => new Date('2026-11-20T09:00:00Z') }
const contract = (type: string): EventContract<object> => ({
  type,
  describes: 'Something happened.',
  schema: z.object({}),
  example: {},
  concerns: () => [],
  headline: () => 'Something happened',
  hidden: null,
})
const reaction = (type: string) => when(contract(type), async () => undefined)
const handler = async () => undefined

test('the reactions of a department are those of its features, also those that are made with a clock', () => {
  let told: Clock | undefined
  const features: Feature[] = [
    { reactions: [reaction('a'), (given) => ((told = given), [reaction('b'), reaction('c')])] },
    {},
    { reactions: [() => reaction('d')] },
  ]
  expect(reactionsOf(features, clock).map(({ on }) => on.type)).toEqual(['a', 'b', 'c', 'd'])
  expect(told).toBe(clock)
})

test('two features that answer the same field, or handle the same deadline, are refused by name', () => {
  const fields: Feature = { resolvers: { Query: { tickets: () => [] } } }
  expect(() => resolversOf([fields, fields])).toThrow('Query.tickets has two resolvers')
  const late: Feature = { deadlines: () => ({ 'ticket-late': handler }) }
  expect(() => deadlinesOf([late, late], clock)).toThrow('The deadline ticket-late has two handlers')
  expect(deadlinesOf([late, {}], clock)).toEqual({ 'ticket-late': handler })
})

test('two copies of one table are refused: they would share one place', () => {
  const copy: Feature = { copies: [copyOf([contract('a')], { table: 'customer', keep: handler })] }
  expect(copiesOf([copy, {}])).toHaveLength(1)
  expect(() => copiesOf([copy, copy])).toThrow('The table customer is kept by two copies')
})
