import { readdirSync, readFileSync } from 'node:fs'
import { useOf } from '../measure'

/**
 * How long a process was on a processor, in milliseconds, with all its threads. Linux knows it to the nanosecond for each
 * thread; elsewhere it is told in steps of ten milliseconds or more.
 */
export function cpuMsOf(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const spent = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    )
    return spent.reduce((total, nanoseconds) => total + nanoseconds, 0) / 1e6
  } catch {
    return useOf(pid)?.cpuMs ?? Number.NaN
  }
}
