import { newId } from '@customer-graph/glossary'
import fc from 'fast-check'
import { decodeEvent } from './decode-event'
import { encodeEvent, type WrittenEvent } from './encode-event'
import { parseEventType } from './event-type.rules'

const event: WrittenEvent = {
  id: newId(),
  type: 'product-feedback.item-shipped.v2',
  source: 'product-feedback',
  time: new Date('2026-11-21T09:00:00.123Z'),
  stream: 'stream',
  sequence: 7,
  customerId: 'c',
  actor: 'ann',
  correlationId: 'r',
  causationId: 'e',
  traceparent: '00-a-b-01',
  history: true,
  data: '{"a":[1,null]}',
}

test('an event is CloudEvents in binary mode on the wire: attributes in headers, the data alone as value', () => {
  expect(encodeEvent(event)).toEqual({
    key: 'stream',
    value: '{"a":[1,null]}',
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_source: '/product-feedback',
      ce_type: 'product-feedback.item-shipped.v2',
      ce_dataschema: 'urn:customer-graph:event:product-feedback.item-shipped.v2',
      ce_time: '2026-11-21T09:00:00.123Z',
      ce_stream: 'stream',
      ce_sequence: '7',
      ce_customerid: 'c',
      ce_actor: 'ann',
      ce_correlationid: 'r',
      ce_causationid: 'e',
      ce_traceparent: '00-a-b-01',
      ce_history: 'true',
    },
  })
})

test('what was written is read back, with nothing where nothing was', () => {
  const read = { ...event, data: { a: [1, null] } }
  expect(decodeEvent(encodeEvent(event))).toEqual({ readable: true, event: read })
  const bare = { customerId: null, actor: null, causationId: null, traceparent: null, history: false }
  expect(decodeEvent(encodeEvent({ ...event, ...bare }))).toEqual({
    readable: true,
    event: { ...read, ...bare },
  })
})

test('headers of others are ignored', () => {
  const record = encodeEvent(event)
  expect(decodeEvent({ ...record, headers: { ...record.headers, tracestate: 'x' } }).readable).toBe(true)
})

const without = (name: string) => {
  const record = encodeEvent(event)
  const { [name]: _, ...headers } = record.headers
  return decodeEvent({ ...record, headers })
}

test.each([
  ...['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time'],
  ...['ce_stream', 'ce_sequence', 'ce_correlationid'],
])('a record without %s is no event, and says so', (name) => {
  expect(without(name)).toEqual({
    readable: false,
    reason: `The record has no ${name} header: events are CloudEvents in binary mode.`,
  })
})

test.each(['content-type', 'ce_customerid', 'ce_actor', 'ce_causationid', 'ce_traceparent', 'ce_history'])(
  'a record without %s is an event',
  (name) => expect(without(name).readable).toBe(true),
)

test.each([
  ...['0', '-1', '1.5', '01', '1e3', 'one', ' 1', '9007199254740993'].map((text) => ['ce_sequence', text]),
  ...[
    ['ce_specversion', '0.3'],
    ['ce_id', '7'],
    ['ce_time', 'yesterday'],
    ['ce_type', 'sales.deal-won'],
  ],
])('a record whose %s is %j is no event, and says so', (name = '', text = '') => {
  const record = encodeEvent(event)
  expect(decodeEvent({ ...record, headers: { ...record.headers, [name]: text } })).toEqual({
    readable: false,
    reason: `The header ${name} is "${text}", which no event carries.`,
  })
})

test('a record under another key than its stream is no event: its order is not certain', () => {
  expect(decodeEvent({ ...encodeEvent(event), key: 'another' })).toEqual({
    readable: false,
    reason: 'The record key and ce_stream differ, so its order is not certain.',
  })
})

test('whatever arrives is answered, never thrown at', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('1.0', '/sales', 'sales.a.v1', '{}', 's', '1', event.id, '2026-11-21T09:00:00Z'),
  )
  const names = fc.constantFrom(...Object.keys(encodeEvent(event).headers), '__proto__', 'constructor')
  fc.assert(
    fc.property(fc.option(text), fc.dictionary(names, text), fc.option(text), (key, headers, value) => {
      const decoded = decodeEvent({ key, headers, value })
      if (!decoded.readable) expect(decoded.reason).toMatch(/\.$|carries\.$/)
    }),
  )
})

test.each([
  ['sales.deal-won.v1', { department: 'sales', name: 'deal-won', major: 1 }],
  ['operating-model.owner-vacant.v12', { department: 'operating-model', name: 'owner-vacant', major: 12 }],
  ['marketing.deal-won.v1', null],
  ['sales.deal-won', null],
  ['sales.deal-won.v0', null],
  ['sales.Deal.v1', null],
  ['', null],
])('the type %j', (type, parsed) => expect(parseEventType(type)).toEqual(parsed))
