import { type EventContract } from '@customer-graph/glossary'
import { createMemoryBus } from '../src/bus/memory/memory-bus'
import { type ConsumerOptions } from '../src/consumer/consumer-options'
import { effectOf } from '../src/consumer/effect'
import { handleRecords } from '../src/consumer/handle-records'
import { when, type Reaction } from '../src/consumer/reaction'
import { transientFailure } from '../src/consumer/transient-failure.rules'
import { discardParked } from '../src/parking/discard-parked'
import { redriveRequested } from '../src/consumer/redrive-requested'
import { requestRedrive } from '../src/parking/request-redrive'
import { silentLog } from '../src/silent-log'
import { echoed, noted } from '../src/spec/department-under-test'
import {
  idOf,
  keyOf,
  numbered,
  recordOf,
  topicsOf,
  type ConsumerScenario,
  type Numbered,
  type Operation,
} from './consumer-scenario'
import { type Contents, type Database } from './memory-database'
import { Killed, startProcess, type Process } from './process'
import { type Turns } from './turns'

export interface ConsumerOutcome {
  readonly events: readonly Numbered[]
  /** When everything was delivered, before anybody mended what was not mended meanwhile. */
  readonly delivered: Contents
  /** After everything was mended and redriven, and every stream got one more event. */
  readonly left: Contents
}

/** When a member tells the bus that it has handled records. */
export type OffsetPolicy = 'after the effect' | 'before the effect'

const group = 'g'

/** A producer, members of one group, an operator and fate, each in its own time, until all is delivered, mended and redriven. */
export async function runConsumers(
  turns: Turns,
  database: Database,
  scenario: ConsumerScenario,
  offsets: OffsetPolicy = 'after the effect',
): Promise<ConsumerOutcome> {
  const { events, published } = numbered(scenario.sent)
  const mended = { yet: false }
  const reactions = troubledReactions(scenario, mended)
  const counts = { applied: 0, repeated: 0, unhandled: 0, parked: 0, redriven: 0, gaps: 0, undone: 0 }
  const optionsOf = (process: Process, actor: string): ConsumerOptions => ({
    group,
    department: 'success',
    dataSource: process.dataSource(actor),
    bus: createMemoryBus(),
    log: silentLog,
    reactions,
    retryDelaysMs: [1],
    laterRetriesMs: Array.from({ length: scenario.retries }, () => 0),
    pause: () => process.step(actor, 'pauses', async () => undefined),
  })
  const effect = effectOf(optionsOf(startProcess(turns, database), ''))
  const members = Array.from({ length: scenario.members }, (_, i) => member(i))
  let sent = 0

  function member(number: number) {
    const bus = createMemoryBus({ redeliveryDelayMs: 0 })
    let process = startProcess(turns, database)
    let life = 1
    let handled = 0
    let tellHandled = (): void => undefined
    let caring: Promise<unknown> = Promise.resolve()
    let cares = 0

    const started = bus.subscribe({
      group,
      topics: topicsOf,
      batchSize: scenario.batchSize,
      handler: async (records) => {
        const { topic } = records[0] ?? { topic: '' }
        const actor = `member ${number}.${life} on ${topic}`
        const mine = process
        const work = async () => {
          await handleRecords(optionsOf(mine, actor), effect, counts, records)
          await mine.step(actor, 'commits the offset', async () => undefined)
        }
        await Promise.race([work(), mine.killed]).catch((error: unknown) => {
          if (offsets === 'after the effect') throw error
        })
        handled += records.length
        tellHandled()
      },
    })
    const careOnce = async () => {
      const actor = `care ${number}.${(cares += 1)}`
      const looking = redriveRequested(optionsOf(process, actor), effect, counts, () => true)
      await Promise.race([looking, process.killed]).catch((error: unknown) => {
        if (!(error instanceof Killed) && !transientFailure(error)) throw error
      })
    }
    return {
      bus,
      /** Looks once for streams to redrive. */
      care: () => (caring = caring.then(careOnce)),
      kill: async () => {
        const killed = process
        process = startProcess(turns, database)
        life += 1
        await killed.kill()
      },
      handledAll: async () => {
        while (handled < sent) await new Promise<void>((resolve) => (tellHandled = resolve))
      },
      leave: async () => (await started).stop(),
    }
  }

  async function publish(records: typeof published): Promise<void> {
    sent += records.length
    for (const { topic, record } of records)
      await Promise.all(members.map(({ bus }) => bus.publish(topic, [record])))
  }
  const everywhere = (act: (one: (typeof members)[number]) => Promise<unknown>) =>
    Promise.all(members.map(act))

  async function operate({ after, act, source, stream }: Operation, number: number): Promise<void> {
    await turns.after(after)
    const actor = `operator ${number}`
    if (act === 'mend') return turns.take(actor, 'mends', async () => void (mended.yet = true))
    const dataSource = startProcess(turns, database).dataSource(actor)
    const key = { source, stream }
    const asked =
      act === 'redrive'
        ? requestRedrive(dataSource, group, key, actor)
        : discardParked(dataSource, group, key, { actor, reason: 'a test', which: 'first' })
    await asked.catch((error: unknown) => {
      if (!/is parked for g/.test(String(error)) && !transientFailure(error)) throw error
    })
    await everywhere((one) => one.care())
  }

  const look = () => turns.take('judge', 'looks', () => database.contents())

  const operations = scenario.operations.map(operate)
  scenario.kills.forEach(({ after, member }, i) => {
    const kill = async () => members[member]?.kill()
    void turns.after(after).then(() => turns.take(`fate ${i}`, `kills member ${member}`, kill))
  })

  for (let from = 0; from < published.length; from += scenario.portion) {
    await turns.take('producer', 'publishes', async () => undefined)
    await publish(published.slice(from, from + scenario.portion))
  }
  await everywhere((one) => one.handledAll())
  const delivered = await look()

  mended.yet = true
  await redriveAll()
  const last = [...new Map(events.map((event) => [keyOf(event), event])).values()]
  const more = last.map((event, i) => ({
    ...event,
    id: idOf(events.length + 1 + i),
    sequence: event.sequence + 1,
    handled: true,
  }))
  await publish(more.map((event) => ({ topic: `${event.source}.events`, record: recordOf(event) })))
  await everywhere((one) => one.handledAll())
  await redriveAll()
  await everywhere((one) => one.leave())
  void operations
  return { events: [...events, ...more], delivered, left: await look() }

  async function redriveAll(): Promise<void> {
    for (let round = 0; round < 12; round += 1) {
      const parked = (await look()).positions.filter((position) => position.parked)
      if (parked.length === 0) return
      for (const key of parked)
        await requestRedrive(
          startProcess(turns, database).dataSource('operator at the end'),
          group,
          key,
          'operator',
        ).catch(() => undefined)
      await everywhere((one) => one.care())
    }
  }
}

/** Reactions that write down what they are told, and fail as the scenario says. */
function troubledReactions({ troubles }: ConsumerScenario, mended: { yet: boolean }): Reaction[] {
  const attempts = new Map<string, number>()
  const ills = new Map(troubles.map((trouble) => [`${keyOf(trouble)}/${trouble.sequence}`, trouble.is]))
  const on = (contract: EventContract<{ n: number }>): EventContract<{ n: number }> => contract
  return [on(noted as EventContract<{ n: number }>), on(echoed)].map((contract) =>
    when(contract, async (event, tx) => {
      const place = `${keyOf(event)}/${event.sequence}`
      const attempt = (attempts.get(place) ?? 0) + 1
      attempts.set(place, attempt)
      const ill = ills.get(place)
      if (ill === 'flaky' ? attempt === 1 : ill !== undefined && !mended.yet) throw new Error('not this one')
      await tx.manager.query('INSERT INTO effect (n, stream, sequence) VALUES ($1, $2, $3)', [
        event.data.n,
        keyOf(event),
        event.sequence,
      ])
      tx.announce(echoed, { stream: keyOf(event), customerId: null, time: event.time }, event.data)
    }),
  )
}
