import { setImmediate as everybodyRests, setTimeout as pause } from 'node:timers/promises'
import { countedSteps, type Order, type Turns } from './turns'

const patienceMs = 10_000

/**
 * Lets `play` run with its turns in a known order, on a database that takes its time: a step is released when all before it
 * have ended or wait for a lock. `waiting` answers how many sessions wait for one. Rejects when the next actor in the order
 * has nothing to do: then this database let somebody pass, or held somebody up, whom the other did not.
 */
export async function replay<T>(
  order: Order,
  play: (turns: Turns) => Promise<T>,
  waiting: () => Promise<number>,
): Promise<T> {
  const ready = new Map<string, () => void>()
  const running = new Set<Promise<unknown>>()
  const { after, count } = countedSteps()
  const playing = play({
    after,
    take: async (actor, _what, run) => {
      await new Promise<void>((resolve) => ready.set(actor, resolve))
      ready.delete(actor)
      count()
      const step = run()
      running.add(step)
      return step.finally(() => running.delete(step))
    },
  })
  const failed = playing.then(
    () => new Promise<never>(() => undefined),
    (error: unknown) => Promise.reject(error),
  )

  async function allEndedOrWait(): Promise<void> {
    for (const until = performance.now() + patienceMs; ;) {
      if (performance.now() > until) throw new Error('A step neither ends nor waits for a lock.')
      await everybodyRests()
      if (running.size === 0) return
      await Promise.race([Promise.allSettled(running), pause(1)])
      if (running.size > 0 && (await waiting()) >= running.size) return
    }
  }
  async function release(actor: string, place: number): Promise<void> {
    for (const until = performance.now() + patienceMs; !ready.has(actor); await pause(1))
      if (performance.now() > until)
        throw new Error(
          `Step ${place} is ${actor}'s turn, but only these are ready: ${[...ready.keys()].join()}.`,
        )
    ready.get(actor)?.()
    await allEndedOrWait()
  }
  /** A real database ends a session that was cut off a moment later, so that somebody may have to look once more. */
  async function releaseWhoIsLeft(): Promise<void> {
    let isOver = false
    playing.finally(() => (isOver = true)).catch(() => undefined)
    for (const until = performance.now() + patienceMs; performance.now() < until; await pause(1)) {
      if (isOver) return
      const [actor] = ready.keys()
      if (actor !== undefined) await release(actor, order.length)
    }
    throw new Error(`No end after the last step; these are ready: ${[...ready.keys()].join()}.`)
  }
  const driving = (async () => {
    for (const [place, actor] of order.entries()) await release(actor, place)
    await releaseWhoIsLeft()
    return playing
  })()
  return Promise.race([driving, failed])
}
