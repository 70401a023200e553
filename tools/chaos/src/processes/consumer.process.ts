import { connectBus, startConsumer, when, type Reaction } from '@customer-graph/events'
import { databaseOf } from '@customer-graph/subgraph/data-source'
import { type EntityManager } from 'typeorm'
import { variantOf } from '../mutants/variant'
import { attemptsOf } from './attempts'
import { closeServer, endInOrder, listen, processLog as log } from './life'
import { hearing, loadWritten } from './load-event'
import { readOptions } from './process-options'
import { scopedBus } from './scoped-bus'

/** A department's service as far as it hears: it writes every event down, once for a group that never fails and once for one that does. */
async function main(): Promise<void> {
  const { name, database, brokers, scope, poolSize, mutant } = readOptions(process.argv.slice(2))
  const variant = variantOf(mutant, database)
  const dataSource = await databaseOf({ url: database, applicationName: name, poolSize }).initialize()
  const bus = variant.bus(scopedBus(await connectBus({ kind: 'kafka', brokers, clientId: name }, log), scope))

  function writing(group: string): Reaction {
    const attempt = attemptsOf()
    return when(loadWritten, async ({ id, stream, sequence, data }, { manager }) => {
      const attempts = attempt(id)
      if (data.poison && group === 'failing' && !(await isRepaired(manager))) throw variant.poison()
      await manager.query(
        `INSERT INTO effect (consumer_group, event_id, stream, sequence, command, index, attempt, process)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [group, id, stream, sequence, data.command, data.index, attempts, name],
      )
    })
  }
  const consumers = await Promise.all(
    ['steady', 'failing'].map((group) =>
      startConsumer({
        group,
        department: hearing,
        dataSource,
        bus,
        log,
        reactions: [writing(group)],
        laterRetriesMs: [],
      }),
    ),
  )
  const server = await listen(async () => ({
    status: 200,
    body: { counts: consumers.map(({ counts }) => counts), rss: process.memoryUsage().rss },
  }))
  endInOrder(async () => {
    await closeServer(server)
    await Promise.all(consumers.map((consumer) => consumer.stop()))
    await bus.close()
    await dataSource.destroy()
  })
}

const isRepaired = async (manager: EntityManager): Promise<boolean> =>
  (await manager.query<unknown[]>('SELECT 1 FROM repaired')).length > 0

void main()
