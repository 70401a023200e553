import { type Random } from '../load/random'
import { type FaultKind } from './chronicle'

/** A fault at a moment of a storm. `target` chooses among the processes it may meet. */
export interface PlannedFault {
  readonly afterMs: number
  readonly kind: FaultKind
  readonly role: 'writer' | 'consumer'
  readonly target: number
}

export interface StormSize {
  readonly lastsMs: number
  readonly kills: number
  /** How many faults of each other kind. */
  readonly others: number
  /** Whether the broker is killed besides. */
  readonly killsBroker: boolean
}

const kinds: readonly (readonly [FaultKind, PlannedFault['role']])[] = [
  ['stop', 'writer'],
  ['stop', 'consumer'],
  ['cut-postgres', 'writer'],
  ['cut-postgres', 'consumer'],
  ['half-open-postgres', 'writer'],
  ['half-open-postgres', 'consumer'],
  ['cut-broker', 'writer'],
  ['half-open-broker', 'consumer'],
]

/**
 * Draws the faults of a storm. What lasts begins early, and kills of consumers come in its first half: their group stands still until the broker has
 * given the dead member up, and the time it takes to catch up belongs to the run as well.
 */
export function planStorm(random: Random, size: StormSize): PlannedFault[] {
  const { lastsMs, kills, others, killsBroker } = size
  const within = (from: number, to: number) =>
    random.between(Math.round(lastsMs * from), Math.round(lastsMs * to))
  const target = () => random.between(0, 1_000)
  const killed = Array.from({ length: kills }, (_, i): PlannedFault => {
    const role = i % 2 === 0 ? 'writer' : 'consumer'
    return {
      afterMs: role === 'writer' ? within(0, 1) : within(0, 0.5),
      kind: 'kill',
      role,
      target: target(),
    }
  })
  const further = kinds.flatMap(([kind, role]) =>
    Array.from({ length: others }, (): PlannedFault => ({
      afterMs: within(0, 0.3),
      kind,
      role,
      target: target(),
    })),
  )
  const broker: PlannedFault[] = killsBroker
    ? [{ afterMs: within(0.2, 0.5), kind: 'kill-broker', role: 'writer', target: 0 }]
    : []
  return [...killed, ...further, ...broker].sort((a, b) => a.afterMs - b.afterMs)
}
