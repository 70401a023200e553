import { createTransaction, eventMigrations, type Log, type Transaction } from '@customer-graph/events'
import { DataSource } from 'typeorm'
import { clockTablesMigration } from '../migrations/20261121T1500-create-clock-tables'
import { type DeadlineHandler } from './deadline'
import { startDeadlineWorker, type DeadlineWorker, type DeadlineWorkerOptions } from './deadline-worker'

/** A log that keeps what was said. */
export function createLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const write = (_: object, message: string) => void lines.push(message)
  return { lines, debug: write, info: write, warn: write, error: write }
}

/** A service's database with the tables of this library and a table in which effects are counted. */
export async function openDataSource(url: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...eventMigrations, clockTablesMigration],
    extra: { max: 8 },
  })
  await source.initialize()
  return source
}

export async function migrate(source: DataSource): Promise<void> {
  await source.runMigrations()
  await source.query(
    'CREATE TABLE effect (deadline_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())',
  )
}

export const transactionOf = (dataSource: DataSource): Transaction =>
  createTransaction({ dataSource, department: 'support' })

/** Writes down that a deadline took effect; there is no unique key, so that a second effect would be seen. */
export const writeEffect: DeadlineHandler = async ({ id }, tx) => {
  await tx.manager.query('INSERT INTO effect (deadline_id) VALUES ($1)', [id])
}

/** Starts a worker on a data source. */
export const startWorker = (
  source: DataSource,
  handlers: Record<string, DeadlineHandler>,
  more: Partial<DeadlineWorkerOptions> = {},
): DeadlineWorker =>
  startDeadlineWorker({
    connectionString: (source.options as { url: string }).url,
    transaction: transactionOf(source),
    handlers,
    log: createLog(),
    ...more,
  })

/** What I12 forbids: deadlines without an effect, and with more than one. */
export async function wrongDeadlines(source: DataSource): Promise<{ missed: number; twice: number }> {
  const [row] = await source.query(
    `SELECT count(*) FILTER (WHERE effects = 0)::int AS missed, count(*) FILTER (WHERE effects > 1)::int AS twice
       FROM (SELECT d.id, count(e.deadline_id) AS effects
               FROM deadline d LEFT JOIN effect e ON e.deadline_id = d.id GROUP BY d.id) AS counted`,
  )
  return row
}
