import { type Subscription } from '../bus/event-bus'
import { type Log } from '../log'

export interface RenewedSubscription extends Subscription {
  /** Ends the subscription when what is being handled is finished, and takes it up where the subscriber says that it is. */
  again(): Promise<void>
}

/** A subscription that can be taken up anew, because the place that its subscriber knew does not hold any more. */
export async function subscribeAgain(
  log: Log,
  group: string,
  subscribe: () => Promise<Subscription>,
): Promise<RenewedSubscription> {
  let current = await subscribe()
  let paused = false
  let stopped = false
  return {
    pause: () => {
      paused = true
      current.pause()
    },
    resume: () => {
      paused = false
      current.resume()
    },
    again: async () => {
      log.warn(
        { group },
        'The database of this consumer was put back: it hears again what it had heard since, from the place that the database says',
      )
      await current.stop()
      if (stopped) return
      current = await subscribe()
      if (paused) current.pause()
    },
    stop: () => {
      stopped = true
      return current.stop()
    },
  }
}
