import { setTimeout as pause } from 'node:timers/promises'
import { countEffects } from '../check/gather-evidence'
import { type Breaking } from '../faults/break-things'
import { type Chronicle } from '../faults/chronicle'
import { type Mixture } from '../load/next-command'
import { type Driver } from '../load/start-driver'
import { type Rig } from '../rig/start-rig'
import { type MutantName } from './mutants'

/** What a trial works with. */
export interface Trying {
  readonly rig: Rig
  readonly driver: Driver
  readonly things: Breaking
  readonly chronicle: Chronicle
}

/** The few seconds in which a mutant shows itself, and a right process does not. */
export interface Trial {
  readonly writers: number
  readonly eventsPerSecond: number
  readonly mixture?: Partial<Mixture>
  /** What happens under the load; the load ends with it. */
  happens(trying: Trying): Promise<unknown>
  /** Nothing moved for so long: what still waits will wait for ever. Reached by mutants that get stuck or hold things up. */
  readonly quietMs: number
  /** How long it must have been at rest: for what goes on after it says that it is done. */
  readonly restMs?: number
  /** Whether parked events are redriven at the end. */
  readonly redrives?: boolean
}

/** Nothing gets stuck here, so only a machine that stands still can reach it. */
const neverMs = 60_000
/** The broker gives a killed member up after 10 s; only then do its partitions move. */
const afterKillMs = 20_000

const until =
  (events: number) =>
  async ({ driver }: Pick<Trying, 'driver'>): Promise<void> => {
    while (driver.committedEvents < events) await pause(50)
  }

/** Kills the consumer just after it has committed effects, and gives it a successor. */
async function killConsumer({ rig, things }: Trying): Promise<void> {
  const { consumer: database } = rig.databases
  while ((await countEffects(database)) < 100) await pause(50)
  const before = await countEffects(database)
  while ((await countEffects(database)) === before) await pause(20)
  for (const consumer of rig.consumers) await things.kill(consumer)
}

export const trials: Readonly<Record<MutantName, Trial>> = {
  'offsets-first': {
    writers: 1,
    eventsPerSecond: 150,
    happens: killConsumer,
    quietMs: afterKillMs,
    restMs: 6_000,
  },
  'no-inbox': { writers: 1, eventsPerSecond: 100, happens: killConsumer, quietMs: afterKillMs },
  'late-take-over': {
    writers: 2,
    eventsPerSecond: 60,
    happens: async ({ rig, driver, chronicle }) => {
      await until(60)({ driver })
      await chronicle.during('take-over', async () => {
        await chronicle.note('kill', rig.writers[0]?.name ?? '', async () => rig.writers[0]?.kill())
        await until(driver.committedEvents + 100)({ driver })
      })
    },
    quietMs: 17_000,
  },
  'not-woken': {
    writers: 1,
    eventsPerSecond: 40,
    happens: async ({ driver, chronicle }) => {
      await until(10)({ driver })
      await pause(1_000)
      await chronicle.during('calm', () => until(driver.committedEvents + 80)({ driver }))
    },
    quietMs: 14_000,
  },
  cursor: {
    writers: 1,
    eventsPerSecond: 150,
    mixture: { slowPercent: 20 },
    happens: until(500),
    quietMs: 10_000,
  },
  'poison-stops-all': {
    writers: 1,
    eventsPerSecond: 80,
    mixture: { poisonEvery: 30 },
    happens: until(240),
    quietMs: 8_000,
    redrives: true,
  },
  'broker-in-write': {
    writers: 1,
    eventsPerSecond: 40,
    happens: async ({ rig, driver, chronicle }) => {
      await until(40)({ driver })
      rig.broker.proxy.refuse()
      await chronicle.during('outage', () => pause(6_000))
      rig.broker.proxy.admit()
    },
    quietMs: neverMs,
  },
  'publish-before-commit': {
    writers: 1,
    eventsPerSecond: 80,
    mixture: { rolledBackPercent: 30 },
    happens: until(150),
    quietMs: neverMs,
  },
  'skip-locked': {
    writers: 2,
    eventsPerSecond: 200,
    mixture: { streams: 5 },
    happens: until(500),
    quietMs: neverMs,
  },
  'published-kept': {
    writers: 1,
    eventsPerSecond: 700,
    mixture: { slowPercent: 0, rolledBackPercent: 0 },
    happens: until(2_200),
    quietMs: neverMs,
  },
  'redrive-backwards': {
    writers: 1,
    eventsPerSecond: 80,
    mixture: { poisonEvery: 20, streams: 5 },
    happens: until(200),
    quietMs: neverMs,
    redrives: true,
  },
  'stops-at-once': {
    writers: 2,
    eventsPerSecond: 150,
    mixture: { slowPercent: 60 },
    happens: async ({ rig, driver, chronicle, things }) => {
      await until(60)({ driver })
      await chronicle.during('rolling', async () => {
        for (const writer of rig.writers) {
          await pause(500)
          await things.restart(writer)
        }
      })
    },
    quietMs: neverMs,
  },
}
