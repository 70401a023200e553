import { setTimeout as pause } from 'node:timers/promises'

/** How long to wait, and how often to look, in milliseconds. */
export interface Patience {
  readonly ms?: number
  readonly everyMs?: number
}

const usual = { ms: 50_000, everyMs: 25 }

/**
 * Asks again and again until `holds` does, and answers what was found then. Throws when patience is over, with `what`
 * was waited for and the last answer; at once when `ask` throws.
 */
export async function eventually<Found>(
  what: string,
  ask: () => Found | Promise<Found>,
  holds: (found: Found) => boolean,
  { ms = usual.ms, everyMs = usual.everyMs }: Patience = {},
): Promise<Found> {
  for (const giveUpAt = performance.now() + ms; ; await pause(everyMs)) {
    const found = await ask()
    if (holds(found)) return found
    if (performance.now() > giveUpAt)
      throw new Error(`Not within ${ms / 1000} s: ${what}. Last seen: ${JSON.stringify(found)}`)
  }
}

/** Waits until `holds` does, as `eventually` does. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patience?: Patience,
): Promise<void> {
  await eventually(what, holds, Boolean, patience)
}

/** Runs a check again and again until it passes, and answers what it did. Throws its last failure when patience is over. */
export async function untilPasses<Answer>(
  check: () => Answer | Promise<Answer>,
  { ms = usual.ms, everyMs = usual.everyMs }: Patience = {},
): Promise<Answer> {
  for (const giveUpAt = performance.now() + ms; ; await pause(everyMs)) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() > giveUpAt) throw error
    }
  }
}
