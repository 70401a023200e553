import fc from 'fast-check'
import { createMemoryBus } from '../src/bus/memory/memory-bus'
import { type ConsumerOptions } from '../src/consumer/consumer-options'
import { effectOf } from '../src/consumer/effect'
import { handleRecords } from '../src/consumer/handle-records'
import { redriveRequested } from '../src/consumer/redrive-requested'
import { requestRedrive } from '../src/parking/request-redrive'
import { silentLog } from '../src/silent-log'
import { topic, write } from '../src/spec/consumer-under-test'
import { idOf, recordOf } from './consumer-scenario'
import { memoryDatabase } from './memory-database'
import { judge, expectCaught, patienceMs, type Mutant } from './mutant'
import { startProcess } from './process'
import { consumerStatements } from './consumer-statements'
import { statement } from './statements'
import { interleave } from './turns'

interface Arrivals {
  /** Sequences as they arrive: with gaps, repeats and late ones. */
  readonly sequences: readonly number[]
  /** The others are of a type nobody handles. */
  readonly handled: readonly number[]
  readonly batchSize: number
  readonly kills: readonly number[]
}

const sequence = fc.integer({ min: 1, max: 7 })
const arrivals: fc.Arbitrary<Arrivals> = fc.record({
  sequences: fc.array(sequence, { minLength: 1, maxLength: 14 }),
  handled: fc.uniqueArray(sequence, { minLength: 3 }),
  batchSize: fc.integer({ min: 1, max: 5 }),
  kills: fc.array(fc.nat(60), { maxLength: 3 }),
})

/** What the table in the README of this library says, said again without positions, inbox or batches. */
function expected({ sequences, handled }: Arrivals) {
  const passed = new Set<number>()
  const parked = new Set<number>()
  const applied: number[] = []
  for (const sequence of sequences) {
    if (passed.has(sequence)) continue
    const late = sequence < Math.max(0, ...passed) && handled.includes(sequence)
    if (late || parked.size > 0) {
      parked.add(sequence)
      continue
    }
    passed.add(sequence)
    if (handled.includes(sequence)) applied.push(sequence)
  }
  const redriven = [...parked].filter((sequence) => handled.includes(sequence))
  return { applied, parked: [...parked], redriven: [...applied, ...redriven] }
}

const arriving = (mutant?: Mutant) =>
  fc.asyncProperty(fc.scheduler(), arrivals, async (scheduler, scenario) => {
    const database = memoryDatabase(mutant?.wrong())
    const { sequences, handled, batchSize, kills } = scenario
    const records = sequences.map((sequence, offset) => ({
      ...recordOf({
        id: idOf(sequence),
        source: 'sales',
        stream: 'a',
        sequence,
        handled: handled.includes(sequence),
      }),
      topic,
      partition: 0,
      offset: String(offset),
    }))
    const { result } = await interleave(scheduler, async (turns) => {
      let process = startProcess(turns, database)
      const counts = { applied: 0, repeated: 0, unhandled: 0, parked: 0, redriven: 0, gaps: 0, undone: 0 }
      const options = (): ConsumerOptions => ({
        group: 'g',
        department: 'success',
        dataSource: process.dataSource('member'),
        bus: createMemoryBus(),
        log: silentLog,
        reactions: [write],
      })
      kills.forEach((after, i) => {
        const kill = async () => {
          const killed = process
          process = startProcess(turns, database)
          await killed.kill()
        }
        void turns.after(after).then(() => turns.take(`fate ${i}`, 'kills', kill))
      })
      const survive = async (work: (options: ConsumerOptions) => Promise<unknown>) => {
        for (let done = false; !done;)
          done = await Promise.race([work(options()).then(() => true), process.killed.catch(() => false)])
      }
      for (let from = 0; from < records.length; from += batchSize)
        await survive((by) => handleRecords(by, effectOf(by), counts, records.slice(from, from + batchSize)))
      const before = await database.contents()
      const key = { source: 'sales', stream: 'a' }
      await survive((by) => requestRedrive(by.dataSource, 'g', key, 'bea').catch(() => undefined))
      await survive((by) => redriveRequested(by, effectOf(by), counts, () => true))
      return { before, after: await database.contents() }
    })
    const sequencesOf = (rows: readonly { sequence: number | null }[]) => rows.map(({ sequence }) => sequence)
    const found = {
      applied: sequencesOf(result.before.effects),
      parked: sequencesOf(result.before.parked),
      redriven: sequencesOf(result.after.effects),
    }
    const wanted = expected(scenario)
    judge(
      JSON.stringify(found) === JSON.stringify(wanted)
        ? []
        : [`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`],
      mutant,
    )
  })

test(
  'whatever arrives, in whatever batches and whoever crashes, becomes what the README says',
  () => fc.assert(arriving(), { numRuns: 400 }),
  patienceMs,
)

const { 'lock positions': lock } = consumerStatements
const forgetsGaps: Mutant = {
  shows: / instead of /,
  wrong: () => ({
    'lock positions': statement<[string, string[], string[]]>(lock.like, async (place, values) =>
      (await lock.run(place, values)).map((row) => ({ ...row, missing: '{}' })),
    ),
  }),
}

test(
  'a mutant is caught: what a gap left out is forgotten, and taken for a repeat when it comes',
  () => expectCaught(arriving(forgetsGaps)),
  patienceMs,
)
