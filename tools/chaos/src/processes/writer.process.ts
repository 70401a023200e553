import { connectBus, createTransaction, startRelay } from '@customer-graph/events'
import { databaseOf } from '@customer-graph/subgraph/data-source'
import { variantOf } from '../mutants/variant'
import { committed, rolledBack, type Command } from './command'
import { closeServer, endInOrder, listen, processLog as log } from './life'
import { loadWritten, writing } from './load-event'
import { readOptions } from './process-options'
import { scopedBus } from './scoped-bus'

class Refused extends Error {}

/** A department's service as far as it writes: commands come in by HTTP, and its relay runs beside them. */
async function main(): Promise<void> {
  const { name, database, brokers, scope, poolSize, mutant } = readOptions(process.argv.slice(2))
  const variant = variantOf(mutant, database)
  const dataSource = await databaseOf({ url: database, applicationName: name, poolSize }).initialize()
  const bus = variant.bus(scopedBus(await connectBus({ kind: 'kafka', brokers, clientId: name }, log), scope))
  const relay = startRelay({
    connectionString: database,
    department: writing,
    bus,
    log,
    ...(variant.relayPollMs === undefined ? {} : { pollMs: variant.relayPollMs }),
  })
  const onCommitted = variant.wakesRelay ? relay.wake : undefined
  const transaction = createTransaction({ dataSource, department: writing, onCommitted })

  async function carryOut({ id, events, fate, slowMs }: Command): Promise<number> {
    const cause = { actor: null, correlationId: `command ${id}`, causationId: null, traceparent: null }
    try {
      await transaction(cause, async (tx) => {
        await tx.manager.query('INSERT INTO written (command, fails, slow_ms) VALUES ($1, $2, $3)', [
          id,
          fate === 'fail-at-commit',
          slowMs,
        ])
        const time = new Date()
        for (const [index, { stream, poison }] of events.entries())
          tx.announce(loadWritten, { stream, customerId: null, time }, { command: id, index, poison })
        await variant.beforeCommit(bus)
        if (fate === 'fail-in-work') throw new Refused()
      })
      return committed
    } catch (error) {
      if (error instanceof Refused || (error as Error).message.includes('forced to fail')) return rolledBack
      log.warn({ id, err: error }, 'A command failed')
      return 503
    }
  }

  const server = await listen(async (_, body) => ({ status: await carryOut(JSON.parse(body) as Command) }))
  endInOrder(async () => {
    if (variant.stopsAtOnce) return
    await closeServer(server)
    await relay.stop()
    await bus.close()
    await dataSource.destroy()
  })
}

void main()
