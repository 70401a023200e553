import { newId } from '@customer-graph/glossary'
import { type BusRecord } from '../bus/event-bus'
import { createMemoryBus, type MemoryBus } from '../bus/memory/memory-bus'
import { type Consumer, type ConsumerOptions } from '../consumer/consumer-options'
import { type Reaction, when } from '../consumer/reaction'
import { startConsumer } from '../consumer/start-consumer'
import { encodeEvent } from '../envelope/encode-event'
import { type EventEnvelope } from '../envelope/event-envelope'
import { silentLog } from '../silent-log'
import { at, noted, openDepartment, type DepartmentUnderTest } from './department-under-test'

export const topic = 'sales.events'
export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

/** The record of the `sequence`-th event of a stream of sales; its data is the sequence unless told. */
export function record(
  stream: string,
  sequence: number,
  more: Partial<{ id: string; type: string; data: string; history: boolean }> = {},
): BusRecord {
  return encodeEvent({
    id: newId(),
    type: noted.type,
    source: 'sales',
    time: at,
    stream,
    sequence,
    customerId: 'c',
    actor: 'ann',
    correlationId: 'request-1',
    causationId: null,
    traceparent: '00-a-b-01',
    history: false,
    data: `{"n":${sequence}}`,
    ...more,
  })
}
export const records = (stream: string, from: number, to: number): BusRecord[] =>
  Array.from({ length: to - from + 1 }, (_, i) => record(stream, from + i))

/** Writes the number of an event into the table `effect`. */
export const writeEffect: Reaction<{ n: number }>['react'] = async (
  { data, stream, sequence },
  { manager },
) => {
  await manager.query('INSERT INTO effect (n, stream, sequence) VALUES ($1, $2, $3)', [
    data.n,
    stream,
    sequence,
  ])
}
export const write = when(noted, writeEffect)
export type Noted = EventEnvelope<{ n: number }>

/** The success department with a consumer of sales' events, emptied and stopped between tests. */
export function consumerUnderTest() {
  const running: Consumer[] = []
  const under = {} as { success: DepartmentUnderTest; bus: MemoryBus }
  beforeAll(async () => void (under.success = await openDepartment('success')))
  afterAll(() => under.success.close())
  beforeEach(async () => {
    await under.success.rows(
      'TRUNCATE effect, inbox, stream_position, parked_event, parking_audit, outbox, event_stream, bus_place',
    )
    under.bus = createMemoryBus()
  })
  afterEach(async () => void (await Promise.all(running.splice(0).map((consumer) => consumer.stop()))))

  async function consume(more: object = {}): Promise<Consumer> {
    const { bus, success } = under
    const quick = { retryDelaysMs: [1, 1], laterRetriesMs: [], redrivePollMs: 20 }
    const always = {
      group: 'g',
      department: 'success' as const,
      dataSource: success.dataSource,
      bus,
      log: silentLog,
    }
    const what = 'project' in more ? {} : { reactions: [write] }
    const consumer = await startConsumer({
      ...always,
      ...quick,
      ...what,
      ...more,
    } as ConsumerOptions)
    running.push(consumer)
    return consumer
  }
  async function effects(stream: string): Promise<number[]> {
    const rows = await under.success.rows<{ n: number }>(
      'SELECT n FROM effect WHERE stream = $1 ORDER BY place',
      [stream],
    )
    return rows.map(({ n }) => n)
  }
  return { under, consume, effects }
}
