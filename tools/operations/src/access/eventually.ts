import { setTimeout as pause } from 'node:timers/promises'

/** Checks again and again until the check passes; after a minute, its last failure is thrown. */
export async function eventually(check: () => unknown): Promise<void> {
  for (const end = performance.now() + 60_000; ; await pause(100)) {
    try {
      await check()
      return
    } catch (error) {
      if (performance.now() > end) throw error
    }
  }
}
