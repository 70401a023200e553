import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 60_000

/** Looks every 2 ms until something holds. Rejects after a minute, saying what did not come. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const last = performance.now() + patienceMs
  while (!holds()) {
    if (performance.now() > last) throw new Error(`Waited ${patienceMs / 1_000} s in vain until ${what}.`)
    await pause(2)
  }
}
