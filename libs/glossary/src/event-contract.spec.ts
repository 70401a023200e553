import { z } from 'zod'
import { clockEvents } from './clock-events'
import { concernedBy, defineEvent, type EventContract, eventsIn } from './event-contract'
import { fact } from './facts'

const [customerId, other] = ['019a9f10-0000-7000-8000-000000000001', '019a9f10-0000-7000-8000-000000000002']
const whole: EventContract<{ customerId: string; note: string }> = {
  type: 'sales.note-taken.v1',
  describes: 'A note was taken.',
  schema: z.object({ customerId: fact.id, note: fact.words(200) }),
  example: { customerId, note: 'call back' },
  concerns: (data) => [data.customerId],
  headline: ({ note }) => `A note was taken: ${note}`,
  hidden: null,
}
const without = <Name extends keyof typeof whole>(name: Name): Omit<typeof whole, Name> => {
  const { [name]: _left, ...rest } = whole
  return rest
}

test('an event that does not say who may know of it, whom it concerns or how it is told does not compile', () => {
  expect(defineEvent(whole)).toBe(whole)
  // @ts-expect-error -- who may know of it is missing
  expect(defineEvent(without('hidden'))).not.toHaveProperty('hidden')
  // @ts-expect-error -- whom it concerns is missing
  expect(defineEvent(without('concerns'))).not.toHaveProperty('concerns')
  // @ts-expect-error -- how it is told is missing
  expect(() => defineEvent(without('headline'))).toThrow()
})

test('an event is hidden by a row of the access policy or by nothing', () => {
  expect(defineEvent({ ...whole, hidden: 'commission' }).hidden).toBe('commission')
  // @ts-expect-error -- no such row
  expect(defineEvent({ ...whole, hidden: 'from-the-board' }).type).toBe(whole.type)
  // @ts-expect-error -- the data have no such field
  expect(defineEvent({ ...whole, hidden: { row: 'commission', unless: { open: true } } }).type).toBe(
    whole.type,
  )
})

test.each([
  ['a type that is not well formed', { type: 'sales.noteTaken' }, 'not a well-formed event type'],
  [
    'an example that the schema refuses',
    { example: { customerId: 5, note: 'call back' } as never },
    /^The example of sales\.note-taken\.v1 is not what its schema says\. customerId: [^\n{]+\.$/,
  ],
  ['a headline with a full stop', { headline: () => 'A note was taken.' }, 'needs a headline of one line'],
  ['a headline of two lines', { headline: () => 'A note\nwas taken' }, 'needs a headline of one line'],
])('%s is refused when the contract is loaded', (_what, wrong, said) => {
  expect(() => defineEvent({ ...whole, ...wrong })).toThrow(said)
})

test('the customers whom an event concerns are told once each, and nobody stands for none', () => {
  const many = { ...whole, concerns: () => [customerId, null, other, customerId] }
  expect(concernedBy(many, whole.example)).toEqual([customerId, other])
})

test('the events of a department are what its package exports, and nothing else in it', () => {
  const clock = clockEvents('sales')
  const exported = { whole, clock, kinds: ['new'], profile: whole.schema, example: whole.example, name: 'x' }
  expect(eventsIn(exported)).toEqual([whole, ...Object.values(clock)])
})
