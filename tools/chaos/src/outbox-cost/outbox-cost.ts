import { eventMigrations } from '@customer-graph/events'
import { median } from '@customer-graph/glossary'
import { DataSource } from 'typeorm'
import { bounds } from '../check/bounds'
import { type Finding } from '../finding'
import { countingClient, type RoundTrips } from './counted-statements'
import { dealTables } from './deal-tables'
import { makeDeals, outboxWrite, plainWrite, wrongWrite, type Write, type WrongOutbox } from './write'

export interface OutboxCostOptions {
  /** An empty database, whose user may create tables. How durable its commits are belongs to the figures. */
  readonly databaseUrl: string
  /** Rounds of four timed writes: without the outbox, with, with, without. */
  readonly rounds: number
  /** Another outbox than the right one, to see that it is found out. */
  readonly mutant?: WrongOutbox
}

/** What the outbox adds to a write, in figures. Times are medians in ms. */
export interface OutboxCost {
  /** Round trips to PostgreSQL that are added to a write with one event, and to one with ten. */
  readonly addedRoundTrips: { readonly one: number; readonly ten: number }
  readonly plainMs: number
  readonly addedMs: number
  /** `addedMs` of `plainMs`. */
  readonly addedShare: number
  /** Whether a commit waits for the disk, as PostgreSQL says it. */
  readonly durable: boolean
}

const mostRoundTrips = 1
const { ms, share } = bounds.outboxCost

/**
 * I8. The first finding is about round trips, which are the same in every run; the second about time, which is a matter of
 * the machine: it belongs into a report, not into a test.
 */
export async function outboxCost(options: OutboxCostOptions): Promise<Finding[]> {
  const { addedRoundTrips, plainMs, addedMs, addedShare, durable } = await measureOutboxCost(options)
  const { one, ten } = addedRoundTrips
  const percent = (part: number) => `${Math.round(part * 100)} %`
  const met = addedMs <= ms.target && addedShare <= share.target
  return [
    {
      invariant: 'I8',
      says: 'the outbox adds one round trip to a write, however many events it announces',
      measured: `${one} more for one event, ${ten} more for ten`,
      target: `${mostRoundTrips} for one, ${mostRoundTrips} for ten`,
      violations: [
        ...(one > mostRoundTrips ? [`a write with one event takes ${one} more round trips`] : []),
        ...(ten > mostRoundTrips ? [`a write with ten events takes ${ten} more round trips`] : []),
      ],
    },
    {
      invariant: 'I8',
      says: 'what the outbox adds to the time of a write',
      measured: `${addedMs.toFixed(2)} ms (${percent(addedShare)}, ${met ? 'target met' : 'target missed'}) added to the ${plainMs.toFixed(2)} ms of a write like winning a deal (four rows loaded, one saved), medians of ${options.rounds} rounds, ${durable ? 'commits wait for the disk' : 'commits do not wait for the disk'}`,
      target: `at most ${percent(share.target)} and ${ms.target} ms of the median`,
      violations:
        addedMs > ms.bound || addedShare > share.bound
          ? [`a write takes ${addedMs.toFixed(2)} ms longer, which is ${percent(addedShare)}`]
          : [],
    },
  ]
}

/** The figures behind {@link outboxCost}. */
export async function measureOutboxCost(options: OutboxCostOptions): Promise<OutboxCost> {
  const roundTrips: RoundTrips = { count: 0 }
  const dataSource = await new DataSource({
    type: 'postgres',
    url: options.databaseUrl,
    entities: dealTables,
    migrations: eventMigrations,
    poolSize: 1,
    extra: { Client: countingClient(roundTrips) },
  }).initialize()
  try {
    await dataSource.runMigrations()
    await makeDeals(dataSource)
    const plain = plainWrite(dataSource)
    const outbox = options.mutant ? wrongWrite(dataSource, options.mutant) : outboxWrite(dataSource)
    const cost = async (write: Write, events: number) => {
      const before = roundTrips.count
      await write(events)
      return roundTrips.count - before
    }
    const without = await cost(plain, 0)
    const [one, ten] = [await cost(outbox, 1), await cost(outbox, 10)]
    const [settings] = await dataSource.query<{ durable: boolean }[]>(
      `SELECT current_setting('fsync')::boolean AND current_setting('synchronous_commit') <> 'off' AS durable`,
    )
    return {
      addedRoundTrips: { one: one - without, ten: ten - without },
      ...(await compareTimes(plain, outbox, options.rounds)),
      durable: settings?.durable ?? false,
    }
  } finally {
    await dataSource.destroy()
  }
}

const warmUp = 20

/** A B B A: what drifts while a round runs falls on both alike. */
async function compareTimes(plain: Write, outbox: Write, rounds: number) {
  const [plainMs, addedMs]: [number[], number[]] = [[], []]
  for (let round = -Math.min(warmUp, rounds); round < rounds; round += 1) {
    const before = await time(() => plain(0))
    const with1 = await time(() => outbox(1))
    const with2 = await time(() => outbox(1))
    const after = await time(() => plain(0))
    if (round < 0) continue
    plainMs.push(before, after)
    addedMs.push((with1 + with2 - before - after) / 2)
  }
  const [usual, added] = [median(plainMs) ?? 0, median(addedMs) ?? 0]
  return { plainMs: usual, addedMs: added, addedShare: usual > 0 ? added / usual : 0 }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
