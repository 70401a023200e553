import { type FaultKind } from '../faults/chronicle'
import { type Random } from '../load/random'

/** Something that happens to a stack at once. */
export interface PlannedFault {
  readonly kind: FaultKind
  /** The parts it meets, as the stack calls them. */
  readonly parts: readonly string[]
}

export interface PlanOptions {
  readonly rounds: number
  readonly services: readonly string[]
  readonly kafka: boolean
  /** Whether its disk is one that may be filled. */
  readonly smallDisk: boolean
}

/**
 * Draws the faults of a course, one after the other. Each kind happens once before any happens twice, and every process is
 * killed once, alone or with another, as long as the rounds suffice.
 */
export function planFaults(
  random: Random,
  { rounds, services, kafka, smallDisk }: PlanOptions,
): PlannedFault[] {
  const around: PlannedFault[] = [
    { kind: 'kill-postgres', parts: ['postgresql'] },
    ...(smallDisk ? [{ kind: 'disk-full' as const, parts: ['the disk'] }] : []),
    ...(kafka ? [{ kind: 'kill-broker' as const, parts: ['kafka'] }] : []),
  ]
  const plan: PlannedFault[] = []
  while (plan.length < rounds) {
    const pairs = inPairs(shuffled(random, services)).map((parts) => ({ kind: 'kill' as const, parts }))
    plan.push(...shuffled(random, [...pairs, ...around]))
  }
  return plan.slice(0, rounds)
}

/** Every fault once. */
export const fullRound = ({ services, kafka, smallDisk }: Omit<PlanOptions, 'rounds'>): number =>
  Math.ceil(services.length / 2) + 1 + Number(kafka) + Number(smallDisk)

function shuffled<T>(random: Random, all: readonly T[]): T[] {
  const rest = [...all]
  return all.map(() => rest.splice(random.between(0, rest.length - 1), 1)[0] as T)
}

const inPairs = <T>(all: readonly T[]): T[][] =>
  all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []))
