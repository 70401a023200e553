import { checks } from '../check/check-evidence'
import { gatherEvidence, parkedNow } from '../check/gather-evidence'
import { type Finding } from '../finding'
import { breakThings } from '../faults/break-things'
import { createChronicle } from '../faults/chronicle'
import { randomOf } from '../load/random'
import { startDriver } from '../load/start-driver'
import { type Programs } from '../rig/bundle-processes'
import { fewAtOnce } from '../rig/few-at-once'
import { comeToRest, redriveAll } from '../rig/come-to-rest'
import { type BrokerAccess, startRig } from '../rig/start-rig'
import { mutants, type MutantName } from './mutants'
import { trials } from './trials'

export interface TryOptions {
  readonly postgres: string
  readonly broker: BrokerAccess
  readonly programs: Programs
  readonly seed: number
  /** False runs the same trial with right processes: then there must be nothing to find. */
  readonly wrong?: boolean
}

/** Many trials at once begin one after the other: a start costs more than what follows it. */
const starting = fewAtOnce(2)

const usual = { streams: 40, poisonEvery: 1_000_000, slowPercent: 3, rolledBackPercent: 10 }
const noBroker = {
  kill: () => Promise.reject(new Error('A trial leaves the broker alone: others use it.')),
  restart: () => Promise.resolve(),
}

/** Runs the trial of a mutant in a rig of its own and says what the checker found about the invariant that it breaks. */
export async function tryMutant(name: MutantName, options: TryOptions): Promise<Finding> {
  const { postgres, broker, programs, seed, wrong = true } = options
  const trial = trials[name]
  const rig = await starting(() =>
    startRig({
      postgres,
      broker,
      programs,
      writers: trial.writers,
      consumers: 1,
      poolSize: 4,
      ...(wrong ? { mutant: name } : {}),
    }),
  )
  try {
    const chronicle = createChronicle()
    const driver = startDriver(rig.writers, randomOf(seed), { ...usual, ...trial.mixture })
    driver.pace(trial.eventsPerSecond)
    await trial.happens({ rig, driver, chronicle, things: breakThings(rig, noBroker, chronicle) })
    await driver.stop()
    await comeToRest(rig, trial)
    const parkedBefore = await parkedNow(rig.databases.consumer)
    if (trial.redrives) await redriveAll(rig, trial)
    const evidence = await gatherEvidence(rig, { ledger: driver.ledger, chronicle, outbox: [], parkedBefore })
    const check = checks[mutants[name].invariant as keyof typeof checks]
    return check(evidence)
  } finally {
    await rig.close()
  }
}
