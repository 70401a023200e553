import { setTimeout as sleep } from 'node:timers/promises'
import { type SmallDisk } from '@customer-graph/testing'
import type { StartedStack } from '@customer-graph/tools-stack'
import { type Fault, createChronicle, type Phase } from '../faults/chronicle'
import { type Finding } from '../finding'
import { randomOf } from '../load/random'
import { breakStack } from './break-stack'
import { compare } from './compare.rules'
import { drive } from './drive'
import { find } from './find'
import { type Ledger, openLedger } from './ledger'
import { fullRound, planFaults } from './plan.rules'
import { throughGateway } from './send-write'

export interface ProductCourse {
  readonly stack: StartedStack
  readonly disk: SmallDisk | undefined
  readonly seed: number
  /** How many faults; each kind once unless told. */
  readonly rounds?: number | undefined
  say(line: string): void
}

export interface ProductRun {
  readonly ledger: Ledger
  readonly findings: readonly Finding[]
  readonly faults: readonly Fault[]
  readonly phases: readonly Phase[]
}

const writers = 4

/** Writes through the gateway while the stack is broken in every way of the plan, and compares what it acknowledged with what is there. */
export async function runProductCourse({
  stack,
  disk,
  seed,
  rounds,
  say,
}: ProductCourse): Promise<ProductRun> {
  const services = ['gateway', ...stack.services.map(({ name }) => name)]
  const means = { services, kafka: stack.eventBus === 'kafka', smallDisk: disk !== undefined }
  const ledger = openLedger()
  const chronicle = createChronicle()
  const driving = drive({ send: throughGateway(stack), ledger, writers, mark: 'Customer' })
  await chronicle.during('faults', async () => {
    for (const fault of planFaults(randomOf(seed), { ...means, rounds: rounds ?? fullRound(means) })) {
      await breakStack({ stack, ledger, disk, chronicle }, fault)
      say(
        `${fault.kind} of ${fault.parts.join(' and ')}: whole again after ${chronicle.faults.at(-1)?.tookMs} ms`,
      )
    }
  })
  const findings = await chronicle.during('rest', async () => {
    await driving.stop()
    return atRest(stack, ledger)
  })
  return {
    ledger,
    faults: chronicle.faults,
    phases: chronicle.phases,
    findings: [...findings, wholeAgain(chronicle.faults)],
  }
}

/** Looks until nothing is wrong, or until what is on its way has had its time; then what is wrong stays wrong. */
export async function atRest(stack: StartedStack, ledger: Ledger, patienceMs = 60_000): Promise<Finding[]> {
  for (const giveUp = performance.now() + patienceMs; ; await sleep(500)) {
    const findings = compare(ledger, await find(stack))
    const held = findings.every(({ violations }) => violations.length === 0)
    if (held || performance.now() > giveUp) return findings
  }
}

/** What was not would have ended the course. */
function wholeAgain(faults: readonly Fault[]): Finding {
  const longest = Math.max(...faults.map(({ tookMs }) => tookMs))
  return {
    invariant: 'R3',
    says: 'after every fault all is ready again by itself, and work goes on',
    measured: `${faults.length} faults, the longest took ${(longest / 1_000).toFixed(1)} s until all was well`,
    target: 'nobody has to do anything',
    violations: [],
  }
}
