import { setTimeout as pause } from 'node:timers/promises'
import { cpuOfTree, useOf } from '../../measure'
import { climbOf, type Sample } from './climb.rules'

export interface Watched {
  readonly name: string
  readonly pid: number
}

export interface IdleUse {
  readonly name: string
  /** Of one core, over the whole span, with everything the process started. */
  readonly corePercent: number
  readonly residentMiB: number
  /** MiB in ten minutes; of the process alone. */
  readonly climb: number
  /** Whether it lived all the time. */
  readonly lived: boolean
}

const sampleEveryMs = 5_000
const mebibyte = 1024 ** 2

/** Watches what processes use while nobody asks anything of them, for `seconds`. Rejects when the signal is aborted. */
export async function watchProcesses(
  processes: readonly Watched[],
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<IdleUse[]> {
  const samples = new Map<number, Sample[]>(processes.map(({ pid }) => [pid, []]))
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1_000
  const before = processes.map(({ pid }) => cpuOfTree(pid))
  while (elapsed() < seconds) {
    for (const [pid, seen] of samples)
      seen.push({ second: elapsed(), bytes: useOf(pid)?.residentBytes ?? NaN })
    await pause(Math.min(sampleEveryMs, Math.max(seconds - elapsed(), 0) * 1_000), undefined, { signal })
  }
  const span = elapsed()
  return processes.map(({ name, pid }, at) => {
    const seen = samples.get(pid) ?? []
    return {
      name,
      corePercent: (cpuOfTree(pid) - (before[at] ?? 0)) / span / 10,
      residentMiB: (seen.at(-1)?.bytes ?? NaN) / mebibyte,
      climb: climbOf(seen),
      lived: useOf(pid) !== null,
    }
  })
}
