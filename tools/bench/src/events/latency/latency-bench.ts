import { type BusConfig } from '@customer-graph/events'
import { type Asked, type Bench, type Figure, type Outcome } from '../../measure'
import { kafkaMissing, startBenchKafka } from '../bench-kafka'
import { startBenchPostgres } from '../bench-postgres'
import { stoppingAll } from '../stopping-all'
import { type Lane, openLane } from './lane'

const rates = [50, 200, 500]
/** The rate that I5 is about, and its limits in ms. */
const promised = { rate: 200, p50: 60, p99: 500, by: 'I5' }

export const latencyBench: Bench = {
  name: 'latency',
  title: 'From a write in one department to its effect in another',
  how: 'Sales writes and relays in one process, success hears and writes a row in another. Writes are begun at planned times, whether or not the ones before are done, and counted from the planned time: a stall delays every write that was due meanwhile, and shows. The effect is when the transaction of the consumer has committed. Both services use one clock. The first two seconds of every load do not count. The two buses take turns.',
  run: (asked) => stoppingAll((undo) => measureAll(asked, undo)),
}

async function measureAll(asked: Asked, undo: (() => Promise<unknown>)[]): Promise<Outcome> {
  const { quick, tell, signal } = asked
  const postgres = await startBenchPostgres()
  undo.push(postgres.stop)
  const missing = kafkaMissing()
  const kafka = missing === null ? await startBenchKafka(tell) : null
  if (kafka) undo.push(kafka.stop)

  async function open(bus: BusConfig, broker: Record<string, number>): Promise<Lane> {
    const sales = await postgres.database(`sales_${bus.kind}`)
    const success = await postgres.database(`success_${bus.kind}`)
    const lane = await openLane({ bus, sales, success, servers: { postgresql: postgres.pid, ...broker } })
    undo.push(lane.stop)
    return lane
  }
  const lanes = [await open({ kind: 'embedded', url: await postgres.database('event_log') }, {})]
  if (kafka)
    lanes.push(
      await open({ kind: 'kafka', brokers: kafka.brokers, replicationFactor: 1 }, { ...kafka.servers }),
    )

  const figures: Figure[] = []
  const wrong: string[] = []
  for (const [turn, rate] of rates.entries())
    for (const lane of turn % 2 ? lanes.toReversed() : lanes) {
      signal.throwIfAborted()
      const seconds = quick ? 4 : 15
      tell(`${rate} events a second on ${lane.bus} for ${seconds} s`)
      const result = await lane.bear({ rate, seconds })
      figures.push(...figuresOf(lane, rate, result))
      const { failed, lost, repeated } = result
      if (failed + lost + repeated > 0)
        wrong.push(`${lane.bus} at ${rate}: ${failed} failed, ${lost} lost, ${repeated} repeated`)
    }
  return {
    figures,
    answers: {
      same: wrong.length === 0,
      compared: wrong.join('; ') || 'every committed event took effect, and once',
    },
    versions: { PostgreSQL: postgres.version, ...(kafka && { Kafka: kafka.version }) },
    ...(missing !== null && { notes: [missing] }),
  }
}

function figuresOf(
  lane: Lane,
  rate: number,
  { planned, committed, cpuMs }: Awaited<ReturnType<Lane['bear']>>,
): Figure[] {
  const figure = (what: 'p50' | 'p99', note: string): Figure => ({
    what: `${lane.bus}, ${rate}/s, ${what}`,
    value: planned[what],
    unit: 'ms',
    note,
    ...(rate === promised.rate && { target: { most: promised[what], by: promised.by } }),
  })
  const cpu = Object.entries(cpuMs).map(([name, ms]) => `${name} ${ms.toFixed(2)}`)
  return [
    figure(
      'p50',
      `${committed.p50.toFixed(1)} ms from the commit; processor per event: ${cpu.join(', ')} ms`,
    ),
    figure(
      'p99',
      `${committed.p99.toFixed(1)} ms from the commit; the slowest ${planned.most.toFixed(0)} ms`,
    ),
  ]
}
