import fc from 'fast-check'
import { type BusRecord, type Place } from '../src/bus/event-bus'
import { createMemoryBus } from '../src/bus/memory/memory-bus'
import { createTransaction } from '../src/outbox/create-transaction'
import { holdShare, type Share } from '../src/relay/hold-share'
import { silentLog } from '../src/silent-log'
import { at, cause, noted } from '../src/spec/department-under-test'
import {
  UnknownStatement,
  type Contents,
  type Database,
  type MemoryDatabase,
  type PutBack,
} from './memory-database'
import { Killed, startProcess, type Process } from './process'
import { type Turns } from './turns'

/** What writers write, what befalls the relays, and how the broker answers. */
export interface RelayScenario {
  /** Per writer, its transactions one after the other. */
  readonly writers: readonly (readonly {
    readonly streams: readonly string[]
    readonly rollsBack: boolean
  }[])[]
  /** What happens to a relay, each after so many turns. */
  readonly fates: readonly {
    readonly after: number
    readonly relay: number
    readonly is: 'killed' | 'cut off'
  }[]
  /** The broker's answers, one after the other; then it always accepts. */
  readonly answers: readonly BrokerAnswer[]
  /** What an operator does to the database, one after the other: keeps it, lets time pass, puts it back to what was kept. */
  readonly relays?: number
  readonly restores?: readonly ('keeps' | 'waits' | 'puts back' | 'puts the first back')[]
}
type BrokerAnswer = 'accepts' | 'refuses' | 'keeps half and refuses' | 'keeps all and says nothing'

/** Two in one bucket, which a relay reads together, and one in another. */
const streams = ['a', 'q', 'b']
export const relays = 2

export const relayScenarios: fc.Arbitrary<RelayScenario> = fc.record({
  writers: fc.array(
    fc.array(
      fc.record({
        streams: fc.array(fc.constantFrom(...streams), { minLength: 1, maxLength: 3 }),
        rollsBack: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 2, maxLength: 3 },
  ),
  fates: fc.array(
    fc.record({
      after: fc.nat(80),
      relay: fc.nat(relays - 1),
      is: fc.constantFrom('killed' as const, 'cut off' as const),
    }),
    { maxLength: 3 },
  ),
  answers: fc.array(
    fc.constantFrom<BrokerAnswer>(
      'accepts',
      'refuses',
      'keeps half and refuses',
      'keeps all and says nothing',
    ),
    { maxLength: 4 },
  ),
})

/** The same, while an operator puts the database back, also twice; by one relay that is not killed: decision 40 says why. */
export const restoreScenarios: fc.Arbitrary<RelayScenario> = fc
  .record({
    scenario: relayScenarios,
    restores: fc.array(
      fc.constantFrom(
        'keeps' as const,
        'waits' as const,
        'puts back' as const,
        'puts the first back' as const,
      ),
      { minLength: 3, maxLength: 14 },
    ),
  })
  .map(({ scenario, restores }) => {
    return { ...scenario, fates: [], relays: 1, restores: ['keeps', ...restores] }
  })

/** The same without a fault. */
export const quietScenarios = relayScenarios.map((scenario) => ({ ...scenario, fates: [], answers: [] }))

export interface RelayOutcome {
  /** What was published, in the order of the topic; an announcement that others are undone has no number. */
  readonly published: readonly Published[]
  /** The numbers of the events that were committed. */
  readonly committed: readonly number[]
  readonly left: Contents
}

export interface Published {
  readonly id: string
  readonly stream: string
  readonly sequence: number
  readonly n: number | null
  readonly undoes: readonly string[]
}

/** Writers, relays, a broker and fate, each in its own time, until the outbox is empty or nothing more comes of it. */
export async function runRelays(
  turns: Turns,
  database: Database & Partial<Pick<MemoryDatabase, 'keep'>>,
  scenario: RelayScenario,
): Promise<RelayOutcome> {
  const bus = createMemoryBus()
  const answers = [...scenario.answers]
  const committed: number[] = []
  const { restores = [] } = scenario
  let putBacks = 0
  const current = new Map<number, { process: Process; cut(): Promise<void> }>()
  let writing = true
  let numbers = 0
  const requests: Promise<void>[] = []

  async function write(writer: number, transactions: RelayScenario['writers'][number]): Promise<void> {
    const process = startProcess(turns, database)
    const transaction = createTransaction({
      dataSource: process.dataSource(`writer ${writer}`),
      department: 'sales',
    })
    for (const { streams, rollsBack } of transactions) {
      const given = streams.map(() => (numbers += 1))
      await transaction(cause, async (tx) => {
        streams.forEach((stream, i) =>
          tx.announce(noted, { stream, customerId: null, time: at }, { n: given[i] ?? 0 }),
        )
        if (rollsBack) throw new RolledBack()
        if (restores.length === 0) await tx.manager.query('SELECT 1')
        for (const n of restores.length > 0 ? given : [])
          await tx.manager.query('INSERT INTO effect (n, stream, sequence) VALUES ($1, $2, $3)', [n, '', 0])
      }).then(
        () => committed.push(...given),
        (error: unknown) => {
          if (!(error instanceof RolledBack)) throw error
        },
      )
    }
  }

  /** A request that was sent arrives whatever becomes of its sender. */
  async function publish(actor: string, process: Process, topic: string, records: readonly BusRecord[]) {
    const answer = await process.step(actor, 'sends', async () => answers.shift() ?? 'accepts')
    const half = Math.ceil(records.length / 2)
    const network = `network ${requests.length}`
    let places: readonly Place[] = []
    const lands = async (part: readonly BusRecord[]) => {
      const landed = await turns.take(network, 'lands', () => bus.publish(topic, part))
      if (landed.length > 0) places = landed
    }
    const request = async () => {
      if (answer !== 'refuses') await lands(records.slice(0, half))
      if (answer === 'accepts' || answer === 'keeps all and says nothing') await lands(records.slice(half))
    }
    requests.push(request())
    await requests.at(-1)
    if (answer !== 'accepts') throw new Error('The broker is away.')
    return process.step(actor, 'hears the broker', async () => places)
  }

  async function live(actor: string, process: Process, share: Share): Promise<void> {
    const drained = async () => !writing && (await database.contents()).outbox === 0
    for (let idle = 0; idle < mostIdle;) {
      const before = putBacks
      try {
        await share.claim()
        if ((await share.publish()) > 0) idle = 0
      } catch (error) {
        if (error instanceof UnknownStatement) throw error
        await share.drop()
      }
      if (!writing) idle += 1
      if ((await process.step(actor, 'looks around', drained)) && before === putBacks) break
    }
    await share.drop()
  }

  async function relay(number: number, life = 1): Promise<void> {
    const actor = `relay ${number}.${life}`
    const process = startProcess(turns, database)
    const self = { process, cut: async () => undefined as void }
    current.set(number, self)
    const share = holdShare({
      department: 'sales',
      log: silentLog,
      bus: { ...bus, publish: (topic, records) => publish(actor, process, topic, records) },
      open: async () => {
        const session = await process.session(actor)
        self.cut = session.cut
        return session
      },
    })
    try {
      await Promise.race([live(actor, process, share), process.killed])
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      await relay(number, life + 1)
    }
  }

  async function befall({ after, relay, is }: RelayScenario['fates'][number], fate: number): Promise<void> {
    await turns.after(after)
    await turns.take(`fate ${fate}`, `relay ${relay} is ${is}`, async () =>
      is === 'killed' ? current.get(relay)?.process.kill() : current.get(relay)?.cut(),
    )
  }

  async function operate(): Promise<void> {
    const kept: PutBack[] = []
    for (const act of restores)
      await turns.take('operator', act, async () => {
        if (act === 'keeps' && database.keep) kept.push(await database.keep())
        const state = act === 'puts the first back' ? kept[0] : act === 'puts back' ? kept.at(-1) : undefined
        await state?.()
        if (state) putBacks += 1
      })
  }

  scenario.fates.forEach((fate, i) => void befall(fate, i))
  await Promise.all([
    Promise.all([operate(), ...scenario.writers.map((transactions, i) => write(i, transactions))]).then(
      () => (writing = false),
    ),
    ...Array.from({ length: scenario.relays ?? relays }, (_, i) => relay(i)),
  ])
  await Promise.all(requests)
  const left = await database.contents()
  const known = restores.length > 0 ? left.effects.map(({ n }) => n) : committed
  return { published: await publishedOn(bus), committed: known, left }
}

/** Rounds of a relay after the last write in which nothing was published, before it is taken for stuck. */
const mostIdle = 25

class RolledBack extends Error {}

async function publishedOn(bus: ReturnType<typeof createMemoryBus>): Promise<RelayOutcome['published']> {
  const published: Published[] = []
  await bus.replay({
    topic: 'sales.events',
    from: 'start',
    handler: async (records) => {
      for (const { headers, value } of records) {
        const { n = null, eventIds: undoes = [] } = JSON.parse(value ?? '') as {
          n?: number
          eventIds?: string[]
        }
        const { ce_id: id = '', ce_stream: stream = '', ce_sequence: sequence } = headers
        published.push({ id, stream, sequence: Number(sequence), n, undoes })
      }
    },
  })
  return published
}
