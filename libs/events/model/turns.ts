import type fc from 'fast-check'
import { setImmediate as everybodyRests } from 'node:timers/promises'

/** Who may go on when. Everything of a model that could happen in another order passes through here. */
export interface Turns {
  /** Runs one step of `actor` when it is its turn, unless it has died by then. An actor takes one step at a time. */
  take<T>(actor: string, what: string, run: () => Promise<T>, lives?: () => boolean): Promise<T>
  /** Resolves when so many steps have been taken. */
  after(steps: number): Promise<void>
}

/** The actors of the steps that were taken: a replay takes the same ones in the same order. */
export type Order = readonly string[]

/** Resolves when the number of steps has come. */
export function countedSteps() {
  const waiting = new Map<number, (() => void)[]>()
  let steps = 0
  return {
    after: (wanted: number) =>
      new Promise<void>((resolve) => {
        if (wanted <= steps) resolve()
        else waiting.set(wanted, [...(waiting.get(wanted) ?? []), resolve])
      }),
    count: () => {
      steps += 1
      waiting.get(steps)?.forEach((resolve) => resolve())
    },
  }
}

/**
 * Lets `play` run with turns in an order of the scheduler's choosing, which fast-check prints when it fails. The next step is
 * chosen when everybody has come as far as they can. Rejects when nobody can go on.
 */
export async function interleave<T>(
  scheduler: fc.Scheduler,
  play: (turns: Turns) => Promise<T>,
): Promise<{ result: T; order: Order }> {
  const order: string[] = []
  const { after, count } = countedSteps()
  const playing = play({
    after,
    take: async (actor, what, run, lives = () => true) => {
      await scheduler.schedule(Promise.resolve(), `${actor}: ${what}`)
      if (!lives()) return never()
      order.push(actor)
      count()
      return run()
    },
  })
  let over = false
  const end = () => (over = true)
  playing.then(end, end)
  for (let idle = 0; !over; await everybodyRests()) {
    idle = scheduler.count() > 0 ? 0 : idle + 1
    if (idle > 20) throw new Error(`Nobody can go on after: ${order.slice(-20).join(', ')}.`)
    if (order.length > mostSteps)
      throw new Error(`No end after ${mostSteps} steps: ${order.slice(-20).join(', ')}.`)
    if (idle === 0) await scheduler.waitOne()
  }
  return { result: await playing, order }
}

export const never = <T>() => new Promise<T>(() => undefined)

/** Turns for a test in which only one actor is at work. */
export const atOnce: Turns = { take: (_actor, _what, run) => run(), after: () => never() }

/** Far more than any scenario takes. */
const mostSteps = 3_000
