/** The pace that the target of the latency is stated for. */
export const calmEventsPerSecond = 200

/** How long a run is and what happens in it. */
export interface Course {
  /** Committed events to come to at least. */
  readonly events: number
  /** How often storm, rolling restarts, and calm follow each other. */
  readonly cycles: number
  readonly calmMs: number
  readonly stormMs: number
  /** SIGKILLs in each storm, and of each other fault. */
  readonly killsPerStorm: number
  readonly othersPerStorm: number
  /** How long a half-open connection hangs before it is reset. */
  readonly hangingMs: number
  /** Whether a storm kills the broker as well. */
  readonly killsBroker: boolean
  /** In which cycles the broker stays away, and for how long. */
  readonly outages: readonly number[]
  readonly outageMs: number
  readonly roundsPerCycle: number
  /** Events a second in storms, outages and rolling restarts. */
  readonly eventsPerSecond: number
  /** Nothing moved for so long: the run is stuck. */
  readonly quietMs: number
  readonly streams: number
  readonly poisonEvery: number
}

/** The run that is part of the tests: about a minute. */
export const shortCourse = (events = 20_000): Course => ({
  events,
  cycles: 1,
  calmMs: 6_000,
  stormMs: 14_000,
  killsPerStorm: 10,
  othersPerStorm: 1,
  hangingMs: 8_000,
  killsBroker: false,
  outages: [0],
  outageMs: 3_000,
  roundsPerCycle: 3,
  eventsPerSecond: Math.max(200, events / 48),
  quietMs: 25_000,
  streams: Math.max(50, Math.round(events / 20)),
  poisonEvery: 500,
})

const targets = { kills: 100, outages: 5, outageMs: 60_000, rounds: 20 }
const usualCycleMs = 90_000
const aroundMs = { settle: 15_000, rolling: 12_000 }

/** The run whose report is kept. From 30 minutes on it holds everything; a shorter one is a rehearsal with as much of each. */
export function longCourse(minutes: number, events: number): Course {
  const lastsMs = minutes * 60_000
  const share = Math.min(1, minutes / 30)
  const outageMs = Math.round(targets.outageMs * share)
  const inCycles = lastsMs - targets.outages * outageMs
  const cycles = Math.max(targets.outages, Math.round(inCycles / usualCycleMs))
  const cycleMs = inCycles / cycles
  const calmMs = Math.max(4_000, Math.round(cycleMs * 0.25))
  const stormMs = Math.max(5_000, Math.round(cycleMs - calmMs - aroundMs.settle - aroundMs.rolling))
  return {
    events,
    cycles,
    calmMs,
    stormMs,
    killsPerStorm: Math.ceil((targets.kills * Math.max(share, 0.2)) / cycles) + 1,
    othersPerStorm: 1,
    // Longer than anybody who waits on one has patience: they must get away by themselves.
    hangingMs: 20_000,
    killsBroker: true,
    outages: Array.from({ length: targets.outages }, (_, i) =>
      Math.floor(((i + 0.5) * cycles) / targets.outages),
    ),
    outageMs,
    roundsPerCycle: Math.ceil((targets.rounds * Math.max(share, 0.25)) / cycles),
    eventsPerSecond: stormPace(events, lastsMs, (cycles + 1) * (calmMs + aroundMs.settle)),
    quietMs: 60_000,
    streams: Math.max(50, Math.round(events / 20)),
    poisonEvery: 500,
  }
}

/** What is left for the time outside the calms, whose pace is fixed. */
function stormPace(events: number, lastsMs: number, calmsMs: number): number {
  const inCalms = (calmsMs / 1_000) * calmEventsPerSecond
  return Math.max(calmEventsPerSecond, (events - inCalms) / Math.max(1, (lastsMs - calmsMs) / 1_000))
}
