/** Something done to the rig, for the report. */
export interface Fault {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly kind: FaultKind
  readonly target: string
  /** How long it lasted. */
  readonly tookMs: number
}

export const faultKinds = {
  kill: 'SIGKILL, and a new process',
  stop: 'SIGSTOP for longer than the lease, then SIGCONT',
  'cut-postgres': 'every connection of a process to PostgreSQL reset',
  'half-open-postgres': 'every connection of a process to PostgreSQL left hanging half open, then reset',
  'cut-broker': 'half of the connections to the broker reset',
  'half-open-broker': 'half of the connections to the broker left hanging half open, then reset',
  'kill-broker': 'SIGKILL of the broker, and a new one on the same log',
  'broker-away': 'the broker killed and away for a while, then a new one on the same log',
  'kill-postgres': 'SIGKILL of PostgreSQL, and a new one on the same data',
  'disk-full': 'no byte left on the disk of the data until writes were refused, then room again',
  restart: 'SIGTERM, and a new process once it has ended',
} as const
export type FaultKind = keyof typeof faultKinds

export const phaseKinds = [
  'settle',
  'calm',
  'take-over',
  'rolling',
  'storm',
  'outage',
  'drain',
  'faults',
  'rest',
] as const

/** A stretch of a run. */
export interface Phase {
  readonly kind: (typeof phaseKinds)[number]
  readonly from: number
  readonly to: number
}

/** Everything that was done to a rig, and when. */
export interface Chronicle {
  readonly faults: Fault[]
  readonly phases: Phase[]
  /** Does something to the rig and writes it down; its failure is thrown on. */
  note<T>(kind: FaultKind, target: string, fault: () => Promise<T>): Promise<T>
  during<T>(kind: Phase['kind'], work: () => Promise<T>): Promise<T>
}

export function createChronicle(): Chronicle {
  const faults: Fault[] = []
  const phases: Phase[] = []
  return {
    faults,
    phases,
    note: async (kind, target, fault) => {
      const at = Date.now()
      const result = await fault()
      faults.push({ at, kind, target, tookMs: Date.now() - at })
      return result
    },
    during: async (kind, work) => {
      const from = Date.now()
      const result = await work()
      phases.push({ kind, from, to: Date.now() })
      return result
    },
  }
}
