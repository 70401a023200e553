import { type Department, type EventContract } from '@customer-graph/glossary'
import { createTestDatabase } from '@customer-graph/testing'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { type Cause } from '../envelope/event-envelope'
import { eventMigrations } from '../migrations/event-migrations'
import { createTransaction } from '../outbox/create-transaction'

/** A department's event, and one it may not announce. */
export const noted: EventContract<{ n: number; text?: string | undefined }> = {
  type: 'sales.number-noted.v1',
  describes: 'A number was noted.',
  schema: z.object({ n: z.number(), text: z.string().optional() }),
  example: { n: 1 },
  concerns: () => [],
  headline: () => 'A number was noted',
  hidden: null,
}
export const echoed: EventContract<{ n: number }> = {
  type: 'success.number-echoed.v1',
  describes: 'A number was heard and repeated.',
  schema: z.object({ n: z.number() }),
  example: { n: 1 },
  concerns: () => [],
  headline: () => 'A number was heard and repeated',
  hidden: null,
}

export const cause: Cause = { actor: 'ann', correlationId: 'request-1', causationId: null, traceparent: null }
export const at = new Date('2026-11-21T09:00:00Z')

/** An empty database with the tables of this library and one table `effect (n, stream, sequence)` of its own. */
export async function openDepartment(department: Department, poolSize = 10) {
  const database = await createTestDatabase()
  const dataSource = await new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: eventMigrations,
    poolSize,
  }).initialize()
  await dataSource.runMigrations()
  await dataSource.query('CREATE TABLE effect (place bigserial, n int, stream text, sequence int)')
  return {
    url: database.url,
    dataSource,
    transaction: createTransaction({ dataSource, department }),
    rows: <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
      dataSource.query(sql, parameters),
    close: async () => {
      await dataSource.destroy()
      await database.drop()
    },
  }
}
export type DepartmentUnderTest = Awaited<ReturnType<typeof openDepartment>>

/** Announces numbers on streams, one transaction each. */
export async function note(sales: DepartmentUnderTest, stream: string, ...numbers: number[]): Promise<void> {
  for (const n of numbers)
    await sales.transaction(cause, async (tx) =>
      tx.announce(noted, { stream, customerId: null, time: at }, { n }),
    )
}
