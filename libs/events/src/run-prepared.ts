import { type Client } from 'pg'
import { type EntityManager } from 'typeorm'

/**
 * Runs a statement that each connection plans once, under `name`, instead of every time: planning the larger ones takes
 * longer than running them. For statements whose best plan does not depend on how full the tables are.
 */
export async function runPrepared<Row>(
  manager: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!manager.queryRunner) throw new Error(`${name} has to run in a transaction: pass the manager of one.`)
  const client = (await manager.queryRunner.connect()) as Client
  const { rows } = await client.query<Row & object>({ name, text, values: [...values] })
  return rows
}
