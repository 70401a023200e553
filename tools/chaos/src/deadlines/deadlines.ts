import { clockTablesMigration } from '@customer-graph/clocks'
import { eventMigrations } from '@customer-graph/events'
import { DataSource } from 'typeorm'
import { type Finding } from '../finding'
import { effects, judge, schedule, untilNothingMoves, untilSomeEffects } from './effects'
import { startProcesses, type FallibleProcesses } from './fallible-processes'
import { type WrongWorker } from './mutants'

export interface DeadlineOptions {
  /** An empty database, whose user may create tables. */
  readonly databaseUrl: string
  readonly deadlines: number
  /** Over how many seconds they become due. */
  readonly withinS: number
  /** Processes that fire them. */
  readonly workers: number
  /** How many SIGKILLs, evenly over the deadlines. */
  readonly kills: number
  /** The p99 lateness in ms above which a run is a breach; reported only unless told. */
  readonly mostLateMs?: number
  /** After how many ms without any further effect the rest counts as missed; 30 s unless told. */
  readonly patienceMs?: number
  /** Another worker than the right one, to see that it is found out. */
  readonly mutant?: WrongWorker
}

/** I12: deadlines fire while their workers are killed; afterwards each has to have had its effect, once. */
export async function deadlines(options: DeadlineOptions): Promise<Finding[]> {
  const { databaseUrl, deadlines: wanted, withinS, workers, kills, patienceMs = 30_000 } = options
  const dataSource = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: [...eventMigrations, clockTablesMigration],
    poolSize: 2,
  }).initialize()
  try {
    await dataSource.runMigrations()
    await dataSource.query(effects)
    // Workers that are at work already: else the first deadlines would measure how fast a process starts.
    const processes = await startProcesses(workers, databaseUrl, options.mutant ?? 'right')
    try {
      await schedule(dataSource, wanted, withinS)
      await killAlong(dataSource, processes, options)
      await untilNothingMoves(dataSource, wanted, patienceMs)
    } finally {
      await processes.killAll()
    }
    const { missed, twice, early, p50, p99 } = await judge(dataSource)
    const late = options.mostLateMs !== undefined && p99 > options.mostLateMs
    return [
      {
        invariant: 'I12',
        says: 'deadlines: none missed, none effective twice, and in time',
        measured: `${wanted} deadlines within ${withinS} s, ${workers} workers, ${kills} SIGKILLs: ${missed} missed, ${twice} twice, ${early} early; late by ${p50} ms (p50), ${p99} ms (p99)`,
        target: '0 missed, 0 twice, 0 early; late by at most 2000 ms (p99)',
        violations: [
          ...(missed > 0 ? [`${missed} deadlines never took effect`] : []),
          ...(twice > 0 ? [`${twice} deadlines took effect more than once`] : []),
          ...(early > 0 ? [`${early} deadlines took effect before they were due`] : []),
          ...(late ? [`one deadline in a hundred was late by ${p99} ms or more`] : []),
        ],
      },
    ]
  } finally {
    await dataSource.destroy()
  }
}

/** One worker after the other, whenever another part of the deadlines has taken effect. */
async function killAlong(
  dataSource: DataSource,
  processes: FallibleProcesses,
  { deadlines: wanted, kills, workers, patienceMs = 30_000 }: DeadlineOptions,
): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    await untilSomeEffects(dataSource, (wanted * kill) / (kills + 1), patienceMs)
    await processes.killOne(kill % workers)
  }
}
