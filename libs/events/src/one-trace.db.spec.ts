import { ancestryOf, type CollectedSpan, untilPasses } from '@customer-graph/testing'
import { type RecordedSpan, traceTo } from '@customer-graph/tracing'
import { type BusRecord, type EventBus } from './bus/event-bus'
import { createMemoryBus } from './bus/memory/memory-bus'
import { when } from './consumer/reaction'
import { startConsumer } from './consumer/start-consumer'
import { startRelay } from './relay/start-relay'
import { silentLog } from './silent-log'
import {
  at,
  cause,
  type DepartmentUnderTest,
  echoed,
  noted,
  openDepartment,
} from './spec/department-under-test'

let sales: DepartmentUnderTest
let success: DepartmentUnderTest
beforeAll(async () => {
  sales = await openDepartment('sales')
  success = await openDepartment('success')
})
afterAll(() => Promise.all([sales.close(), success.close()]))

const above = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

/** Something is noted in sales, on behalf of `above`, and success repeats it. Answers the spans, and what success is to tell. */
async function noteAndEcho(bus: EventBus, group: string) {
  const spans: CollectedSpan[] = []
  const exporter = {
    export: (batch: RecordedSpan[], done: (result: { code: number }) => void) => {
      spans.push(...batch.map(asCollected))
      done({ code: 0 })
    },
    shutdown: async () => undefined,
  }
  const tracing = await traceTo('spec', 1, exporter as never)
  const relay = startRelay({ connectionString: sales.url, department: 'sales', bus, log: silentLog })
  const { dataSource } = success
  const echo = when(noted, async ({ stream, data }, tx) =>
    tx.announce(echoed, { stream, customerId: null, time: at }, { n: data.n }),
  )
  const wiring = { group, department: 'success' as const, dataSource, bus, log: silentLog }
  const consumer = await startConsumer({ ...wiring, reactions: [echo] })
  await sales.transaction({ ...cause, traceparent: above }, async (tx) =>
    tx.announce(noted, { stream: group, customerId: null, time: at }, { n: 1 }),
  )
  await untilPasses(() => expect(consumer.counts.applied).toBe(1))
  await Promise.all([relay.stop(), consumer.stop()])
  await tracing.stop()
  const [told] = await success.rows<{ traceparent: string }>(
    'SELECT traceparent FROM outbox WHERE stream = $1',
    [group],
  )
  return { spans, told: told!.traceparent, reaction: spans.find(({ name }) => name.startsWith('react'))! }
}

const asCollected = (span: RecordedSpan): CollectedSpan => ({
  ...span.spanContext(),
  service: 'spec',
  name: span.name,
  parentSpanId: span.parentSpanContext?.spanId ?? '',
  failed: false,
  attributes: span.attributes,
})

test('a reaction is in the trace of the change that it reacts to, and so is what it announces', async () => {
  const { spans, told, reaction } = await noteAndEcho(createMemoryBus(), 'whole')
  expect(ancestryOf(reaction, spans)).toEqual([
    'spec: react to sales.number-noted.v1',
    'spec: publish sales.number-noted.v1',
    'spec: transaction',
    '(lost)',
  ])
  expect(told).toBe(`00-0af7651916cd43dd8448eb211c80319c-${reaction.spanId}-01`)
})

test('a mutant whose relay drops the trace is caught: the reaction begins a trace of its own', async () => {
  const bus = createMemoryBus()
  const forgetful = ({ headers: { ce_traceparent: _, ...headers }, ...record }: BusRecord): BusRecord => ({
    ...record,
    headers,
  })
  const mutant: EventBus = {
    ...bus,
    publish: (topic, records) => bus.publish(topic, records.map(forgetful)),
  }
  const { spans, reaction } = await noteAndEcho(mutant, 'cut')
  expect(ancestryOf(reaction, spans)).toEqual(['spec: react to sales.number-noted.v1'])
})
