import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { cpuOfTree } from './process-cpu'
import { type MachineUse } from './quiet.rules'

export interface MachineWatch {
  /** How the machine was used since the watch began. */
  end(): MachineUse
}

/**
 * Watches who uses the processors, from now until `end`: this process with all it started, or others. Start what is
 * measured as a child (of a child) of this process, so that it does not count as foreign.
 */
export function watchMachine(): MachineWatch {
  const began = performance.now()
  const busyBefore = busyMs()
  const ownBefore = cpuOfTree(process.pid)
  return {
    end: () => {
      const ms = performance.now() - began
      const own = cpuOfTree(process.pid) - ownBefore
      const busy = busyMs() - busyBefore
      return {
        cores: cpus().length,
        seconds: ms / 1_000,
        ownCores: own / ms,
        foreignCores: Math.max(busy - own, 0) / ms,
      }
    },
  }
}

/** How the machine is used while the bench does nothing, over `ms`. */
export async function restingUse(ms = 3_000): Promise<MachineUse> {
  const watch = watchMachine()
  await pause(ms)
  return watch.end()
}

/** The load average of the last minute: how many processes wanted to run. */
export const load = (): number => loadavg()[0] ?? 0

/** Linux tells what the hypervisor took away (`steal`, the eighth figure) as well; Node does not. */
function busyMs(): number {
  if (process.platform !== 'linux')
    return cpus().reduce((total, { times }) => total + times.user + times.nice + times.sys + times.irq, 0)
  const [user, nice, system, , , irq, soft, steal] = readFileSync('/proc/stat', 'utf8')
    .slice('cpu'.length)
    .trim()
    .split(/\s+/)
    .map(Number)
  return [user, nice, system, irq, soft, steal].reduce<number>((total, ticks) => total + (ticks ?? 0), 0) * 10
}
