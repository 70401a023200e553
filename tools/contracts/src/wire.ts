import { createHash } from 'node:crypto'
import { encodeEvent, requiredHeaders } from '@customer-graph/events'
import { departments, type EventContract } from '@customer-graph/glossary'
import { type JsonSchema } from './json-schema'

/** A record as it stands in a topic. */
export interface WireExample {
  readonly key: string
  readonly headers: Readonly<Record<string, string>>
  readonly data: unknown
}

/** The example of a contract as a producer would publish it: the headers are written by the same code. */
export function wireExample({ type, example }: EventContract<unknown>): WireExample {
  const data = example as Readonly<Record<string, unknown>>
  const source = departments.find((department) => type.startsWith(`${department}.`))
  if (!source) throw new Error(`"${type}" begins with none of our departments.`)
  const customerId = typeof data.customerId === 'string' ? data.customerId : null
  const { key, headers } = encodeEvent({
    id: idFrom(type),
    type,
    source,
    time: new Date('2026-11-20T15:30:00.000Z'),
    stream: customerId ?? ownIdOf(data),
    sequence: 7,
    customerId,
    actor: '019a9f10-0000-7000-8000-000000000011',
    correlationId: idFrom(`${type} request`),
    causationId: null,
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    history: false,
    data: JSON.stringify(data),
  })
  return { key: key ?? '', headers, data }
}

/** The id of what the event is about comes first in its data. */
const ownIdOf = (data: Readonly<Record<string, unknown>>): string =>
  String(Object.entries(data).find(([name]) => name.endsWith('Id'))?.[1])

/** The same id at every generation. */
const idFrom = (text: string): string =>
  `019a9f10-0000-7000-8000-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`

const text = (description: string, more: object = {}): JsonSchema => ({
  type: 'string',
  description,
  ...more,
})

/** The headers of every record, in CloudEvents' binary mode for Kafka; the attributes of ours carry no hyphen, as it demands. */
export const headersSchema: JsonSchema = {
  type: 'object',
  description:
    'CloudEvents 1.0, binary mode. Values are UTF-8 text. Ignore headers that are not listed here.',
  required: [...requiredHeaders, 'ce_history'],
  properties: {
    'content-type': text('Always `application/json`.'),
    ce_specversion: text('The version of CloudEvents.', { enum: ['1.0'] }),
    ce_id: text('Names the event; the same at every delivery.', { format: 'uuid' }),
    ce_source: text('The department that published it.', { enum: departments.map((each) => `/${each}`) }),
    ce_type: text('Department, what happened, and the major version.'),
    ce_dataschema: text(
      'Names the JSON Schema of the data: its `$id`. Absent in records of before it was named.',
      {
        format: 'uri',
      },
    ),
    ce_time: text('When it happened, which is not when it was published.', {
      format: 'date-time',
      pattern: 'Z$',
    }),
    ce_stream: text(
      "What it is ordered with, and the record's key: the customer's id, else the id of what it is about.",
    ),
    ce_sequence: text('1, 2, 3 … without a gap within (`ce_source`, `ce_stream`).', {
      pattern: '^[1-9][0-9]*$',
    }),
    ce_customerid: text('The customer whom it is about. Absent when there is none.', { format: 'uuid' }),
    ce_actor: text('The person who acted. Absent when a clock or another event did.'),
    ce_correlationid: text('Shared by everything that one request led to.'),
    ce_causationid: text('The event that caused this one. Absent when none did.', { format: 'uuid' }),
    ce_traceparent: text('W3C trace context. Absent when nobody traced.'),
    ce_history: text('`true` for an imported fact: it keeps its original time, and starts no clock.', {
      enum: ['true', 'false'],
    }),
  },
}
