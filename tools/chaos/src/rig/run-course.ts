import { setTimeout as pause } from 'node:timers/promises'
import { type Evidence } from '../check/evidence'
import { gatherEvidence, parkedNow } from '../check/gather-evidence'
import { breakThings, type BrokerControl, type Breaking } from '../faults/break-things'
import { createChronicle } from '../faults/chronicle'
import { planStorm, type PlannedFault } from '../faults/storm-plan.rules'
import { randomOf } from '../load/random'
import { startDriver } from '../load/start-driver'
import { comeToRest, redriveAll } from './come-to-rest'
import { calmEventsPerSecond, type Course } from './course'
import { settle } from './settle'
import { type Rig } from './start-rig'
import { watchOutbox } from './watch-outbox'

export interface RunOptions {
  readonly rig: Rig
  readonly broker: BrokerControl
  readonly course: Course
  readonly seed: number
  say(line: string): void
}

const takeOverMs = 2_500

/** Takes a rig through a course of calm, storms, outages and restarts under load, lets it come to rest and collects the evidence. */
export async function runCourse({ rig, broker, course, seed, say }: RunOptions): Promise<Evidence> {
  const random = randomOf(seed)
  const chronicle = createChronicle()
  const things = breakThings(rig, broker, chronicle, course.hangingMs)
  const mixture = {
    streams: course.streams,
    poisonEvery: course.poisonEvery,
    slowPercent: 3,
    rolledBackPercent: 10,
  }
  // The load draws from a chance of its own: how many commands there are depends on time, and must not shift the faults.
  const driver = startDriver(rig.writers, randomOf(seed + 1), mixture)
  const outbox = await watchOutbox(rig.databases.writer, 1_000)
  const tell = (what: string) =>
    say(`${what}: ${driver.committedEvents} events committed, ${chronicle.faults.length} faults so far`)

  const calm = async () => {
    driver.pace(calmEventsPerSecond, { slowPercent: 0 })
    await chronicle.during('settle', () => settle(rig, outbox, course.quietMs))
    tell('calm')
    await chronicle.during('calm', () => pause(course.calmMs))
  }
  const takeOvers = () =>
    chronicle.during('take-over', async () => {
      tell('a relay is killed, and another takes over')
      for (const writer of rig.writers) await things.kill(writer, takeOverMs)
    })

  for (let cycle = 0; cycle < course.cycles; cycle += 1) {
    await calm()
    await takeOvers()
    tell('rolling restarts')
    driver.pace(course.eventsPerSecond, { slowPercent: 20 })
    await chronicle.during('rolling', async () => {
      await restartAll(rig, things, course.roundsPerCycle)
      // What was sent during a rollout must be answered before the storm, whose kills may leave commands without one.
      await driver.answered()
    })
    driver.pace(course.eventsPerSecond)
    tell('storm')
    const plan = planStorm(random, {
      lastsMs: course.stormMs,
      kills: course.killsPerStorm - rig.writers.length,
      others: course.othersPerStorm,
      killsBroker: course.killsBroker,
    })
    await chronicle.during('storm', () => weather(rig, things, plan, course.stormMs))
    if (course.outages.includes(cycle)) {
      tell('the broker goes away')
      await chronicle.during('outage', () => things.brokerAway(course.outageMs))
    }
  }
  if (course.cycles > 1) await calm()
  driver.pace(course.eventsPerSecond)
  while (driver.committedEvents < course.events) await pause(50)
  await driver.stop()

  return chronicle.during('drain', async () => {
    tell('at rest soon')
    await comeToRest(rig, course)
    const parkedBefore = await parkedNow(rig.databases.consumer)
    await redriveAll(rig, course)
    await outbox.stop()
    tell('at rest')
    return gatherEvidence(rig, { ledger: driver.ledger, chronicle, outbox: outbox.samples, parkedBefore })
  })
}

/** Carries the faults of a storm out, each at its moment, and resolves when the last is over. */
async function weather(
  rig: Rig,
  things: Breaking,
  plan: readonly PlannedFault[],
  lastsMs: number,
): Promise<void> {
  const ends = plan.map(async (fault) => {
    await pause(fault.afterMs)
    const members = fault.role === 'writer' ? rig.writers : rig.consumers
    const member = members[fault.target % members.length]
    if (member) await carryOut(things, fault, member)
  })
  await Promise.all([pause(lastsMs), ...ends])
}

function carryOut(
  things: Breaking,
  { kind }: PlannedFault,
  member: Rig['members'][number],
): Promise<unknown> {
  switch (kind) {
    case 'kill':
      return things.kill(member)
    case 'stop':
      return things.stop(member)
    case 'cut-postgres':
      return things.cutPostgres(member)
    case 'half-open-postgres':
      return things.halfOpenPostgres(member)
    case 'cut-broker':
      return things.cutBroker()
    case 'half-open-broker':
      return things.halfOpenBroker()
    case 'kill-broker':
      return things.killBroker()
    default:
      throw new Error(`A storm has no ${kind}: give it a phase of its own.`)
  }
}

/** Two rollouts at once, of the writers and of the consumers: one process of each at a time, the others carry the load. */
async function restartAll(rig: Rig, things: Breaking, rounds: number): Promise<void> {
  const rollOut = async (members: Rig['members']) => {
    for (let round = 0; round < rounds; round += 1) for (const member of members) await things.restart(member)
  }
  await Promise.all([rollOut(rig.writers), rollOut(rig.consumers)])
}
