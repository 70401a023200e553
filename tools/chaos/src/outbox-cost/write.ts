import { dealMoved } from '@customer-graph/contracts-sales'
import { createTransaction, type Cause } from '@customer-graph/events'
import { type DataSource, type EntityManager } from 'typeorm'
import { customerTable, dealTable, packetTable, promiseTable } from './deal-tables'

/** A department's write, which announces so many events. */
export type Write = (events: number) => Promise<unknown>

/** An outbox as it must not be. */
export type WrongOutbox = 'one insert for each event' | 'asks before it writes'

const deals = 500
export const cause: Cause = { actor: 'ann', correlationId: 'a request', causationId: null, traceparent: null }
const at = new Date('2026-11-20T15:30:00Z')

/** Deals that can be won, each with its packet, a promise and its customer. */
export async function makeDeals(dataSource: DataSource): Promise<void> {
  await dataSource.synchronize()
  const everyDeal = `FROM generate_series(0, ${deals - 1}) AS n`
  for (const statement of [
    `INSERT INTO deal (id, customer_id, kind, stage, seller_id, amount_minor, currency, engaged_at)
     SELECT n, n, 'new', 'engaging', n % 30, 482100, 'USD', now() ${everyDeal}`,
    `INSERT INTO packet SELECT n, '{"goals": ["Answer within a day"]}' ${everyDeal}`,
    `INSERT INTO promise SELECT n, n, 'Single sign-on', 'open', '2027-02-28' ${everyDeal}`,
    `INSERT INTO customer SELECT n, 'Customer ' || n, 'enterprise' ${everyDeal}`,
  ])
    await dataSource.query(statement)
}

/** What winning a deal does apart from its events, by the statements of sales: it loads what it decides by, and saves what it decided. */
async function win(manager: EntityManager, id: number): Promise<void> {
  const deal = await manager.findOneOrFail(dealTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
  await manager.findBy(packetTable, { deal_id: id })
  await manager.findBy(promiseTable, { deal_id: id })
  await manager.findBy(customerTable, { id: deal.customer_id })
  const stage = deal.stage === 'won' ? 'engaging' : 'won'
  await manager.upsert(dealTable, { ...deal, stage, closed_at: at }, ['id'])
}

/** The next deal each time, so that no write waits for another's row. */
function inTurn(): () => number {
  let last = 0
  return () => (last = (last + 1) % deals)
}

/** A transaction without any event. */
export function plainWrite(dataSource: DataSource): Write {
  const next = inTurn()
  return () => dataSource.transaction((manager) => win(manager, next()))
}

/** The same change in a department's transaction, with its events. */
export function outboxWrite(dataSource: DataSource): Write {
  const next = inTurn()
  const transaction = createTransaction({ dataSource, department: 'sales' })
  return (events) =>
    transaction(cause, async (tx) => {
      const deal = next()
      await win(tx.manager, deal)
      for (let i = 0; i < events; i += 1)
        tx.announce(dealMoved, { stream: `customer ${deal}`, customerId: null, time: at }, dealMoved.example)
    })
}

/** The same again, told to PostgreSQL in more words than are needed. */
export function wrongWrite(dataSource: DataSource, wrong: WrongOutbox): Write {
  const right = outboxWrite(dataSource)
  const next = inTurn()
  if (wrong === 'asks before it writes')
    return async (events) => {
      await dataSource.query('SELECT last_sequence FROM event_stream WHERE stream = $1', ['customer 1'])
      return right(events)
    }
  return (events) =>
    dataSource.transaction(async (manager) => {
      const deal = next()
      await win(manager, deal)
      for (let i = 0; i < events; i += 1) await manager.query(insertOne, [`customer ${deal}`, dealMoved.type])
    })
}

const insertOne = `
WITH counted AS (
  INSERT INTO event_stream AS known (stream, last_sequence) VALUES ($1, 1)
  ON CONFLICT (stream) DO UPDATE SET last_sequence = known.last_sequence + 1 RETURNING last_sequence
)
INSERT INTO outbox (bucket, stream, sequence, id, type, time, correlation_id, history, data, bytes)
SELECT 0, $1, last_sequence, gen_random_uuid(), $2, now(), 'a request', false, '{}', 2 FROM counted`
