import { dealMoved } from '@customer-graph/contracts-sales'
import {
  type BusRecord,
  createMemoryBus,
  createTransaction,
  type EventBus,
  silentLog,
  startRelay,
} from '@customer-graph/events'
import { until } from '@customer-graph/testing'
import { type DataSource } from 'typeorm'

export interface FilledOutbox {
  /** Puts the same events into the empty outbox again; resolves with when the commit was begun, by `performance.now`. */
  fill(): Promise<number>
  /** What a relay publishes of it, in its order. */
  readonly records: readonly BusRecord[]
}

const atOnce = 500
const streams = 1_000

/** Announces `events` moves of deals once, and keeps what that left in the outbox. The outbox is empty afterwards. */
export async function prepareOutbox(
  dataSource: DataSource & { url: string },
  events: number,
): Promise<FilledOutbox> {
  const transaction = createTransaction({ dataSource, department: 'sales' })
  const cause = { actor: 'bench', correlationId: 'bench', causationId: null, traceparent: null }
  for (let from = 0; from < events; from += atOnce)
    await transaction(cause, async (tx) => {
      for (let n = from; n < Math.min(from + atOnce, events); n += 1)
        tx.announce(
          dealMoved,
          { stream: `customer ${n % streams}`, customerId: dealMoved.example.customerId, time: new Date() },
          dealMoved.example,
        )
    })
  await dataSource.query('CREATE TABLE outbox_filled AS TABLE outbox')
  return {
    fill: () =>
      dataSource.transaction(async (manager) => {
        await manager.query('INSERT INTO outbox OVERRIDING SYSTEM VALUE SELECT * FROM outbox_filled')
        return performance.now()
      }),
    records: await capture(dataSource.url, events),
  }
}

/** Lets a relay publish to nobody. */
async function capture(connectionString: string, events: number): Promise<BusRecord[]> {
  const records: BusRecord[] = []
  const bus = createMemoryBus()
  const publish: EventBus['publish'] = async (_topic, some) => {
    records.push(...some)
    return []
  }
  const relay = startRelay({
    connectionString,
    department: 'sales',
    bus: { ...bus, publish },
    log: silentLog,
  })
  await until('the outbox is empty', () => relay.published === events)
  await relay.stop()
  return records
}
