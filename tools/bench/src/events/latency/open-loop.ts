import { setTimeout as pause } from 'node:timers/promises'
import { oneClock } from './one-clock'

/**
 * Begins `rate` pieces of work a second for `seconds`, each at its planned time whether or not the ones before are done, and
 * resolves when all are. A system that stalls so gets no less work, and the work that waits is counted from when it was
 * planned: a closed loop would ask less of a slow system and hide the stall.
 */
export async function openLoop(
  { rate, seconds }: { rate: number; seconds: number },
  work: (n: number, planned: number) => Promise<void>,
): Promise<void> {
  const first = oneClock() + 50
  const begun: Promise<void>[] = []
  while (begun.length < rate * seconds) {
    const planned = first + (begun.length * 1_000) / rate
    const early = planned - oneClock()
    if (early > 0) await pause(early)
    begun.push(work(begun.length, planned))
  }
  await Promise.all(begun)
}
