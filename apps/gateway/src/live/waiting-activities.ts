import { type Activity } from './activity'

/** An activity as it is handed to one client. */
export interface Pushed {
  readonly activity: Activity
  /** How many were left out since the one before, because they came faster than this client reads. */
  readonly leftOut: number
}

/** Null: nothing happened, but whether the client may still be told has to be looked at again. */
export type Next = Pushed | null

export interface WaitingActivities extends AsyncIterable<Next> {
  /** Takes one in; never waits, whatever the client does. */
  add(activity: Activity): void
  /** Hands over null before whatever waits. */
  lookAgain(): void
  /** Ends the iteration after what is being handed over; what still waits is dropped. */
  end(): void
}

/**
 * What waits for one client: at most `most`, the oldest left out first. With `latestOnly`, of each customer only the latest
 * waits: a client that wants to know that a customer changed need not be told twice.
 */
export function waitingActivities(most: number, latestOnly: boolean): WaitingActivities {
  const waiting = new Map<string, Activity>()
  let leftOut = 0
  let ended = false
  let again = false
  let wake = () => {}

  const drop = (key: string) => {
    const dropped = waiting.get(key)
    waiting.delete(key)
    if (dropped && !dropped.hidden) leftOut++
  }
  return {
    add(activity) {
      if (ended) return
      // What some do not see takes nobody else's place, for they would be told of neither; nor is it counted.
      const key = latestOnly && !activity.hidden ? activity.customerId : activity.eventId
      drop(key)
      if (waiting.size >= most) drop(waiting.keys().next().value!)
      waiting.set(key, activity)
      wake()
    },
    lookAgain() {
      again = true
      wake()
    },
    end() {
      ended = true
      waiting.clear()
      wake()
    },
    async *[Symbol.asyncIterator]() {
      while (!ended) {
        if (again) {
          again = false
          yield null
          continue
        }
        const [next] = waiting
        if (!next) {
          await new Promise<void>((resolve) => (wake = resolve))
          continue
        }
        const [key, activity] = next
        waiting.delete(key)
        const before = leftOut
        leftOut = 0
        yield { activity, leftOut: before }
      }
    },
  }
}
