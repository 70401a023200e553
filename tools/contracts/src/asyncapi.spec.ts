import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { topicOf } from '@customer-graph/glossary'
import { refusal } from './compatibility/compatibility-gate'
import { asyncApiOf, asyncApiText } from './asyncapi'
import { allContracts } from '@customer-graph/contracts'
import { readConsumption } from './scan/read-consumption'
import { headersSchema, wireExample } from './wire'

interface Parsed {
  wrong: string[]
  channels: { address: string; messages: string[] }[]
}

const document = asyncApiOf(allContracts, readConsumption(resolve(__dirname, '../../..'), allContracts))
const exactHeaders = { ...headersSchema, additionalProperties: false }
const parse = (input: string): Parsed =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'official-parser.cjs')], { input, encoding: 'utf8' }),
  ) as Parsed

test('the official parser finds nothing wrong, and every event in its channel', () => {
  const { wrong, channels } = parse(asyncApiText(document))
  expect(wrong).toEqual([])
  expect(channels).toEqual(
    allContracts.map(({ department, events }) => ({
      address: topicOf(department),
      messages: events.map(({ type }) => type),
    })),
  )
}, 60_000)

test('the official parser finds a planted mistake', () => {
  const messages = { a: { $ref: '#/nowhere' } }
  const wrong = { ...document, channels: { sales: { address: 'sales.events', messages } } }
  expect(parse(asyncApiText(wrong)).wrong.length).toBeGreaterThan(0)
}, 60_000)

test('every topic and message says whose it is, what it is about and on which brokers it is', () => {
  const { servers, channels, components } = document as {
    servers: object
    channels: Record<string, Record<string, unknown>>
    components: { messages: Record<string, Record<string, unknown>> }
  }
  expect(Object.keys(servers)).toEqual(['brokers'])
  for (const [department, channel] of Object.entries(channels))
    expect(channel).toMatchObject({
      servers: [{ $ref: '#/servers/brokers' }],
      tags: [{ name: department }],
      'x-owner': `@customer-graph/${department}`,
    })
  expect(components.messages['support.ticket-replied.v1']).toMatchObject({
    tags: [{ name: 'support' }, { name: 'ticket' }],
    'x-owner': '@customer-graph/support',
    'x-hidden': { row: 'internal-note' },
  })
})

test.each(allContracts.flatMap(({ events }) => events))(
  'the headers of the example of $type are as described',
  (event) => {
    const { key, headers } = wireExample(event)
    expect(refusal(exactHeaders, headers)).toBeNull()
    expect(headers.ce_stream).toBe(key)
    expect(key).toMatch(/^[0-9a-f-]{36}$/)
  },
)
