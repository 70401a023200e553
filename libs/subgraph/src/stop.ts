import { setTimeout as wait } from 'node:timers/promises'
import { type Log } from './log'

/** One thing to do when stopping. A failing step is logged and does not keep the later ones from running. */
export interface StopStep {
  readonly what: string
  readonly run: () => Promise<unknown>
}

/** Runs the steps in order, all of them within `timeoutMs`. Answers whether everything stopped cleanly and in time. */
export async function stopInOrder(steps: readonly StopStep[], timeoutMs: number, log: Log): Promise<boolean> {
  let clean = true
  let at = 'nothing'
  const all = async () => {
    for (const { what, run } of steps) {
      at = what
      await Promise.resolve()
        .then(run)
        .catch((error: unknown) => {
          clean = false
          log.error({ err: error, step: what }, 'a step of stopping failed')
        })
    }
    return true
  }
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), timeoutMs)))
  const inTime = await Promise.race([all(), tooLate])
  clearTimeout(timer)
  if (!inTime) log.error({ step: at, timeoutMs }, 'stopping took too long')
  return inTime && clean
}

/**
 * The time between saying "not ready" and taking no more requests, in which balancers look and clients let go of their
 * connections. Nothing to wait for when nobody was answered yet.
 */
export async function drain(drainMs: number, log: Log): Promise<void> {
  if (drainMs === 0) return
  log.info({ drainMs }, 'not ready any more; still answering until others were found')
  await wait(drainMs)
}
