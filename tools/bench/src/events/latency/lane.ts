import { type BusConfig } from '@customer-graph/events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cpuOfTree, startProcess } from '../../measure'
import { latenciesOf, type Latencies } from './latencies.rules'
import { type Effects, type Written } from './messages'

/** Sales and success on one bus, and a way to bear a load. */
export interface Lane {
  readonly bus: string
  /** The processor time is per event, in ms: of both services, of PostgreSQL, and of the broker where there is one. */
  bear(load: { rate: number; seconds: number }): Promise<Latencies & { cpuMs: Record<string, number> }>
  stop(): Promise<void>
}

export interface LaneOptions {
  readonly bus: BusConfig
  readonly sales: string
  readonly success: string
  /** Whose processor time counts besides. */
  readonly servers: Readonly<Record<string, number>>
}

const patienceMs = 30_000
const warmUpSeconds = 2

export async function openLane({ bus, sales, success, servers }: LaneOptions): Promise<Lane> {
  const consumer = await startProcess(join(__dirname, 'consumer.process.ts'), { database: success, bus })
  const writer = await startProcess(join(__dirname, 'writer.process.ts'), { database: sales, bus })
  const pids = { writer: writer.pid, consumer: consumer.pid, ...servers }
  let from = 0

  async function effectsOf(count: number): Promise<Effects> {
    const effects: (readonly [number, number])[] = []
    const until = performance.now() + patienceMs
    while (effects.length < count && performance.now() < until) {
      await pause(200)
      effects.push(...(await consumer.ask<Effects>({})))
    }
    return effects
  }

  return {
    bus: bus.kind,
    bear: async ({ rate, seconds }) => {
      const load = { rate, seconds: seconds + warmUpSeconds, from }
      from += rate * load.seconds
      const before = cpuOf(pids)
      const written = await writer.ask<Written>(load)
      const effects = await effectsOf(written.committed.filter((at) => at !== null).length)
      const after = cpuOf(pids)
      const perEvent = Object.keys(pids).map(
        (name) => [name, ((after[name] ?? 0) - (before[name] ?? 0)) / written.planned.length] as const,
      )
      return {
        ...latenciesOf(written, effects, { from: load.from, skip: rate * warmUpSeconds }),
        cpuMs: Object.fromEntries(perEvent),
      }
    },
    stop: async () => {
      await writer.stop()
      await consumer.stop()
    },
  }
}

const cpuOf = (pids: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuOfTree(pid)]))
