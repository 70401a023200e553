import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** The machine during a run: what the figures have to be read with. */
export interface Machine {
  readonly system: string
  readonly cores: number
  readonly model: string
  readonly gigabytes: number
  /** The load averages of one minute, sampled during the run. */
  readonly loads: readonly number[]
}

/** Samples the load every ten seconds until it is asked for. */
export function watchMachine(): () => Machine {
  const loads = [loadavg()[0] ?? 0]
  const timer = setInterval(() => loads.push(loadavg()[0] ?? 0), 10_000)
  timer.unref()
  return () => {
    clearInterval(timer)
    return {
      system: `${type()} ${release().split('-')[0]}`,
      cores: cpus().length,
      model: cpus()[0]?.model.trim() ?? 'unknown',
      gigabytes: Math.round(totalmem() / 1024 ** 3),
      loads: [...loads, loadavg()[0] ?? 0],
    }
  }
}
