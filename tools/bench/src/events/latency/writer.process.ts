import { dealMoved } from '@customer-graph/contracts-sales'
import { connectBus, createTransaction, silentLog, startRelay } from '@customer-graph/events'
import { departmentAt } from '../bench-postgres'
import { type Load, type Place, type Written } from './messages'
import { oneClock } from './one-clock'
import { openLoop } from './open-loop'

const streams = 100

/** Sales: writes and relays in one process, as a service does. Its argument is a `Place`; it is sent loads. */
async function main(place: Place): Promise<void> {
  const dataSource = await departmentAt(place.database)
  const bus = await connectBus(place.bus)
  const relay = startRelay({ connectionString: place.database, department: 'sales', bus, log: silentLog })
  const transaction = createTransaction({ dataSource, department: 'sales', onCommitted: relay.wake })

  const write = (n: number) =>
    transaction(
      { actor: 'bench', correlationId: String(n), causationId: null, traceparent: null },
      async (tx) => {
        await tx.manager.query('INSERT INTO written (n, at) VALUES ($1, now())', [n])
        const { customerId } = dealMoved.example
        tx.announce(
          dealMoved,
          { stream: `customer ${n % streams}`, customerId, time: new Date() },
          dealMoved.example,
        )
      },
    )

  async function bear({ rate, seconds, from }: Load): Promise<Written> {
    const planned: number[] = []
    const committed: (number | null)[] = []
    await openLoop({ rate, seconds }, async (n, at) => {
      planned[n] = at
      committed[n] = await write(from + n).then(oneClock, () => null)
    })
    return { planned, committed }
  }

  process.on('message', (load: Load) => void bear(load).then((written) => process.send?.(written)))
  process.once('disconnect', () => process.exit(0))
  await dataSource.query('CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY, at timestamptz NOT NULL)')
  process.send?.('ready')
}

void main(JSON.parse(process.argv[2] ?? '') as Place)
