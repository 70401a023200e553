import { measureOutboxCost } from '@customer-graph/tools-chaos/outbox-cost'
import { type Bench } from '../../measure'
import { startBenchPostgres } from '../bench-postgres'
import { stoppingAll } from '../stopping-all'

export const outboxBench: Bench = {
  name: 'outbox',
  title: 'What announcing an event adds to a write',
  how: 'A write like winning a deal, four rows loaded and one saved by the statements of sales in a transaction that waits for the disk: without the outbox, with, with, and without again, one at a time on one connection. What is added is the median over the rounds of how much longer the two in the middle took. No relay runs.',
  run: ({ quick, tell }) =>
    stoppingAll(async (undo) => {
      const postgres = await startBenchPostgres()
      undo.push(postgres.stop)
      const rounds = quick ? 100 : 1_000
      tell(`${rounds} rounds of four writes`)
      const cost = await measureOutboxCost({ databaseUrl: await postgres.database('sales'), rounds })
      const { addedRoundTrips, durable } = cost
      return {
        versions: { PostgreSQL: postgres.version },
        figures: [
          { what: 'the write alone, p50', value: cost.plainMs, unit: 'ms' },
          { what: 'added by an event', value: cost.addedMs, unit: 'ms', target: { most: 1, by: 'I8' } },
          {
            what: 'added by an event, of the write alone',
            value: cost.addedShare * 100,
            unit: '%',
            target: { most: 25, by: 'I8' },
          },
          { what: 'round trips added by one event', value: addedRoundTrips.one, unit: '' },
          { what: 'round trips added by ten events', value: addedRoundTrips.ten, unit: '' },
        ],
        answers: { same: durable, compared: 'every commit waited for the disk' },
      }
    }),
}
