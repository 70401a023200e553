import { dealMoved } from '@customer-graph/contracts-sales'
import { connectBus, type EventBus, silentLog, startConsumer, when } from '@customer-graph/events'
import { departmentAt } from '../bench-postgres'
import { type Effects, type Place } from './messages'
import { oneClock } from './one-clock'

/** Success: hears sales' events and writes a row for each. Its argument is a `Place`; any message asks for the effects. */
async function main(place: Place): Promise<void> {
  const dataSource = await departmentAt(place.database)
  await dataSource.query('CREATE TABLE IF NOT EXISTS effect (n int NOT NULL)')
  const effects: (readonly [number, number])[] = []
  const bus = noting(await connectBus(place.bus), (n) => effects.push([n, oneClock()]))
  await startConsumer({
    group: 'bench',
    department: 'success',
    dataSource,
    bus,
    log: silentLog,
    reactions: [
      when(dealMoved, async ({ correlationId }, { manager }) => {
        await manager.query('INSERT INTO effect (n) VALUES ($1)', [Number(correlationId)])
      }),
    ],
  })
  process.on('message', () => void process.send?.(effects.splice(0) satisfies Effects))
  process.once('disconnect', () => process.exit(0))
  process.send?.('ready')
}

/** The bus, noting every event whose handler is done: then its effect is committed. */
const noting = (bus: EventBus, note: (n: number) => void): EventBus => ({
  ...bus,
  subscribe: (options) =>
    bus.subscribe({
      ...options,
      handler: async (records) => {
        await options.handler(records)
        for (const { headers } of records) note(Number(headers.ce_correlationid))
      },
    }),
})

void main(JSON.parse(process.argv[2] ?? '') as Place)
