import { type EventBus, silentLog, startRelay } from '@customer-graph/events'
import { median } from '@customer-graph/glossary'
import { until } from '@customer-graph/testing'
import { cpuOfTree, takeTurns } from '../../measure'
import { type BareProducer } from './bare-producer'
import { type FilledOutbox } from './filled-outbox'
import { contentOf, sameContent, type Content } from './topic-content'

export interface RelayTurns {
  readonly bus: EventBus
  /** The sales database whose outbox is filled. */
  readonly connectionString: string
  readonly outbox: FilledOutbox
  readonly bare: BareProducer
  readonly bareTopic: string
  readonly pairs: number
  readonly servers: Readonly<Record<string, number>>
  tell(text: string): void
}

export interface RelayResult {
  /** Medians, in events a second. */
  readonly relay: number
  readonly bare: number
  /** The median over the pairs of how much of the bare producer's rate the relay has. */
  readonly ratio: number
  readonly ratios: readonly number[]
  /** Processor time per 1,000 events, in ms: the relay or producer itself, and each server. */
  readonly cpuMs: { readonly relay: Record<string, number>; readonly bare: Record<string, number> }
  readonly relayed: Content
  readonly sent: Content
  readonly same: boolean
}

/** What is waited for is measured. */
const often = { ms: 60_000, everyMs: 2 }

/** A relay empties a full outbox and the bare producer sends the same records from memory, in turns, on one bus. */
export async function measureRelay(turns: RelayTurns): Promise<RelayResult> {
  const { bus, connectionString, outbox, bare, bareTopic, pairs, tell } = turns
  const events = outbox.records.length
  const relay = startRelay({ connectionString, department: 'sales', bus, log: silentLog })
  try {
    await until('the relay owns the streams', () => relay.owned > 0, often)
    const results = await takeTurns(
      pairs,
      { name: 'relay', run: () => metered(turns, () => relayAll(relay, outbox)) },
      {
        name: 'bare producer',
        run: () =>
          metered(turns, async () => {
            const began = performance.now()
            await bare.send(outbox.records)
            return events / ((performance.now() - began) / 1_000)
          }),
      },
      tell,
    )
    const ratios = results.a.map(({ rate }, pair) => rate / (results.b[pair]?.rate ?? NaN))
    const relayed = await contentOf(bus, 'sales.events')
    const sent = await contentOf(bus, bareTopic)
    return {
      relay: middle(results.a.map(({ rate }) => rate)),
      bare: middle(results.b.map(({ rate }) => rate)),
      ratio: middle(ratios),
      ratios,
      cpuMs: { relay: medians(results.a), bare: medians(results.b) },
      relayed,
      sent,
      same: sameContent(relayed, sent) && sent.records === events * (pairs + 1),
    }
  } finally {
    await relay.stop()
  }
}

async function relayAll(relay: ReturnType<typeof startRelay>, outbox: FilledOutbox): Promise<number> {
  const wanted = relay.published + outbox.records.length
  const began = await outbox.fill()
  relay.wake()
  await until('the relay has published everything', () => relay.published >= wanted, often)
  return outbox.records.length / ((performance.now() - began) / 1_000)
}

interface Metered {
  readonly rate: number
  readonly cpuMs: Record<string, number>
}

async function metered({ servers, outbox }: RelayTurns, run: () => Promise<number>): Promise<Metered> {
  const own = process.cpuUsage()
  const before = Object.entries(servers).map(([name, pid]) => [name, cpuOfTree(pid)] as const)
  const rate = await run()
  const { user, system } = process.cpuUsage(own)
  const used = before.map(([name, ms]) => [name, cpuOfTree(servers[name] ?? 0) - ms] as const)
  const perThousand = ([name, ms]: readonly [string, number]) =>
    [name, (ms * 1_000) / outbox.records.length] as const
  return {
    rate,
    cpuMs: Object.fromEntries([['client', (user + system) / 1_000] as const, ...used].map(perThousand)),
  }
}

const middle = (values: readonly number[]): number => median(values) ?? NaN
const medians = (turns: readonly Metered[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(turns[0]?.cpuMs ?? {}).map((name) => [
      name,
      middle(turns.map(({ cpuMs }) => cpuMs[name] ?? NaN)),
    ]),
  )
