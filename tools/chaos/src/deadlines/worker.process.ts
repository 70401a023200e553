import { clockTablesMigration, startDeadlineWorker, type DeadlineHandler } from '@customer-graph/clocks'
import { createTransaction, silentLog } from '@customer-graph/events'
import { DataSource } from 'typeorm'
import { fireFromMemory, fireThenMark } from './mutants'

/** A deadline worker in a process of its own, to be killed: `worker.process.ts <database> <kind of worker>`. */
async function main([url = '', kind = 'right']: string[]): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    migrations: [clockTablesMigration],
    poolSize: 6,
  }).initialize()
  if (kind === 'fires from memory') void fireFromMemory(dataSource)
  else if (kind === 'fires, then marks') void fireThenMark(dataSource)
  else
    startDeadlineWorker({
      connectionString: url,
      transaction: createTransaction({ dataSource, department: 'support' }),
      handlers: { chaos: takeEffect },
      log: silentLog,
    })
  process.stdout.write('ready\n')
}

/** Nothing is unique about the rows, so that a second effect would be seen. The pause is for a kill to come in between. */
const takeEffect: DeadlineHandler = async ({ id }, { manager }) => {
  await manager.query('INSERT INTO effect (deadline_id) VALUES ($1)', [id])
  await manager.query('SELECT pg_sleep(0.002)')
}

void main(process.argv.slice(2))
