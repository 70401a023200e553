import { setTimeout as sleep } from 'node:timers/promises'

const patience = 20_000
const pause = 50

/**
 * Asks again until `holds` does, and answers what was found: departments hear of each other by events, a moment later.
 * After 20 s it throws with the last answer, which `what` puts into words.
 */
export async function eventually<Found>(
  what: string,
  ask: () => Promise<Found>,
  holds: (found: Found) => boolean,
): Promise<Found> {
  const giveUp = performance.now() + patience
  for (;;) {
    const found = await ask()
    if (holds(found)) return found
    if (performance.now() > giveUp)
      throw new Error(`Waited in vain until ${what}. Last seen: ${JSON.stringify(found)}`)
    await sleep(pause)
  }
}
