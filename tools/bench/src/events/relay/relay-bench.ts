import { connectBus, type EventBus } from '@customer-graph/events'
import { type Asked, type Bench, type Figure, type Outcome } from '../../measure'
import { kafkaMissing, startBenchKafka } from '../bench-kafka'
import { startBenchPostgres } from '../bench-postgres'
import { stoppingAll } from '../stopping-all'
import { type BareProducer, bareKafka, bareLog } from './bare-producer'
import { prepareOutbox } from './filled-outbox'
import { measureRelay, type RelayResult } from './measure-relay'

const bareTopic = 'bare.events'

export const relayBench: Bench = {
  name: 'relay',
  title: 'How fast the relay publishes',
  how: 'A relay empties an outbox of 20,000 events: it reads, publishes and deletes in batches of 500. Beside it, in turns, the same records are sent from memory in batches of 500 by kafkajs alone, or appended to the embedded log alone. One process does both; each batch waits until it is durable.',
  run: (asked) => stoppingAll((undo) => measureAll(asked, undo)),
}

async function measureAll(
  { quick, tell, signal }: Asked,
  undo: (() => Promise<unknown>)[],
): Promise<Outcome> {
  const postgres = await startBenchPostgres()
  undo.push(postgres.stop)
  const missing = kafkaMissing()
  const kafka = missing === null ? await startBenchKafka(tell) : null
  if (kafka) undo.push(kafka.stop)
  const events = quick ? 2_000 : 20_000
  const servers = { postgresql: postgres.pid, ...kafka?.servers }
  const results: [string, RelayResult][] = []

  async function measure(name: string, bus: EventBus, bare: BareProducer) {
    undo.push(bus.close, bare.stop)
    signal.throwIfAborted()
    const sales = await postgres.department(`sales_${name}`)
    const outbox = await prepareOutbox(sales, events)
    const said = (text: string) => tell(`${name}, ${text}`)
    const turns = {
      bus,
      connectionString: sales.url,
      outbox,
      bare,
      bareTopic,
      pairs: quick ? 2 : 6,
      servers,
      tell: said,
    }
    results.push([name, await measureRelay(turns)])
  }
  if (kafka) {
    const bus = await connectBus({ kind: 'kafka', brokers: kafka.brokers, replicationFactor: 1 })
    await bus.publish(bareTopic, []) // makes the topic, with as many partitions as the other
    await measure('kafka', bus, await bareKafka(kafka.brokers, bareTopic))
  }
  const embedded = await connectBus({ kind: 'embedded', url: await postgres.database('event_log') })
  await measure('embedded', embedded, bareLog(embedded, bareTopic))

  return {
    figures: results.flatMap(([name, result]) => figuresOf(name, result)),
    answers: {
      same: results.every(([, { same }]) => same),
      compared: results
        .map(
          ([name, { relayed, sent }]) =>
            `on ${name} ${relayed.records} records of ${relayed.bytes} bytes by the relay, ${sent.records} of ${sent.bytes} bare, with one sum of hashes`,
        )
        .join('; '),
    },
    versions: { PostgreSQL: postgres.version, ...(kafka && { Kafka: kafka.version }) },
    ...(missing !== null && { notes: [missing] }),
  }
}

function figuresOf(name: string, { relay, bare, ratio, ratios, cpuMs }: RelayResult): Figure[] {
  const list = (cpu: Record<string, number>) =>
    Object.entries(cpu)
      .map(([who, ms]) => `${who} ${ms.toFixed(0)}`)
      .join(', ')
  return [
    {
      what: `${name}, relay`,
      value: relay,
      unit: 'events/s',
      note: `ms of processor per 1,000: ${list(cpuMs.relay)}`,
    },
    {
      what: `${name}, bare`,
      value: bare,
      unit: 'events/s',
      note: `ms of processor per 1,000: ${list(cpuMs.bare)}`,
    },
    {
      what: `${name}, relay as a share of bare`,
      value: ratio * 100,
      unit: '%',
      note: `pairs: ${ratios.map((each) => (each * 100).toFixed(0)).join(', ')}`,
    },
  ]
}
