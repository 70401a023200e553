import { dealMoved } from '@customer-graph/contracts-sales'
import { createTransaction, type Cause } from '@customer-graph/events'
import { type DataSource, type EntityManager } from 'typeorm'

/** A department's write, which announces so many events. */
export type Write = (events: number) => Promise<unknown>

/** An outbox as it must not be. */
export type WrongOutbox = 'one insert for each event' | 'asks before it writes'

const deals = 500
export const cause: Cause = { actor: 'ann', correlationId: 'a request', causationId: null, traceparent: null }
const at = new Date('2026-11-20T15:30:00Z')

/** What a command of sales reads and writes when a deal is won. */
export async function makeDeals(dataSource: DataSource): Promise<void> {
  const everyDeal = `FROM generate_series(0, ${deals - 1}) AS n`
  for (const statement of [
    `CREATE TABLE deal (id int PRIMARY KEY, stage text NOT NULL, amount_minor bigint NOT NULL, version int NOT NULL)
     WITH (fillfactor = 80)`,
    `INSERT INTO deal SELECT n, 'engaging', 482100, 1 ${everyDeal}`,
    'CREATE TABLE packet (deal_id int PRIMARY KEY, content jsonb NOT NULL)',
    `INSERT INTO packet SELECT n, '{"goals": ["Answer within a day"]}' ${everyDeal}`,
    'CREATE TABLE seller_plan (seller_id int PRIMARY KEY, rate numeric NOT NULL)',
    `INSERT INTO seller_plan SELECT n, 0.08 ${everyDeal}`,
    'CREATE TABLE customer (id int PRIMARY KEY, segment text NOT NULL)',
    `INSERT INTO customer SELECT n, 'enterprise' ${everyDeal}`,
  ])
    await dataSource.query(statement)
}

/** What the command does apart from its events: it loads what it decides by, and saves what it decided. */
async function move(manager: EntityManager, deal: number): Promise<void> {
  await manager.query('SELECT id, stage, amount_minor, version FROM deal WHERE id = $1 FOR UPDATE', [deal])
  await manager.query('SELECT content FROM packet WHERE deal_id = $1', [deal])
  await manager.query('SELECT rate FROM seller_plan WHERE seller_id = $1', [deal])
  await manager.query('SELECT segment FROM customer WHERE id = $1', [deal])
  await manager.query('UPDATE deal SET stage = $2, version = version + 1 WHERE id = $1', [deal, 'won'])
}

/** The next deal each time, so that no write waits for another's row. */
function inTurn(): () => number {
  let last = 0
  return () => (last = (last + 1) % deals)
}

/** A transaction without any event. */
export function plainWrite(dataSource: DataSource): Write {
  const next = inTurn()
  return () => dataSource.transaction((manager) => move(manager, next()))
}

/** The same change in a department's transaction, with its events. */
export function outboxWrite(dataSource: DataSource): Write {
  const next = inTurn()
  const transaction = createTransaction({ dataSource, department: 'sales' })
  return (events) =>
    transaction(cause, async (tx) => {
      const deal = next()
      await move(tx.manager, deal)
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
      await move(manager, deal)
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
