import { type Activity } from './activity'
import { type Pushed, waitingActivities } from './waiting-activities'

/** Which activities a client wants. What is left out narrows nothing. */
export interface Interest {
  readonly customerIds?: readonly string[] | null
  readonly departments?: readonly string[] | null
  readonly types?: readonly string[] | null
}

export interface Listening extends AsyncIterable<Pushed> {
  stop(): void
}

export interface ActivityHub {
  publish(activity: Activity): void
  /** Undefined when there are as many listeners as there may be. */
  listen(interest: Interest, latestOnly: boolean): Listening | undefined
  readonly listeners: number
  /** Lets every listener go, and takes no more. */
  close(): void
}

export interface HubLimits {
  readonly listeners: number
  /** How many activities wait for one listener. */
  readonly waiting: number
}

/** Hands every activity to those who want it. Costs what those cost, not what all listeners would. */
export function activityHub({ listeners: most, waiting: mostWaiting }: HubLimits): ActivityHub {
  const ofCustomer = new Map<string, Set<Listener>>()
  const ofAll = new Set<Listener>()
  const all = new Set<Listener>()
  let closed = false

  return {
    publish(activity) {
      for (const listener of ofCustomer.get(activity.customerId) ?? []) listener(activity)
      for (const listener of ofAll) listener(activity)
    },
    listen({ customerIds, departments, types }, latestOnly) {
      if (closed || all.size >= most) return undefined
      const waiting = waitingActivities(mostWaiting, latestOnly)
      const wanted = (list: readonly string[] | null | undefined, value: string) =>
        !list || list.includes(value)
      const listener: Listener = Object.assign(
        (activity: Activity) => {
          if (wanted(departments, activity.department) && wanted(types, activity.type)) waiting.add(activity)
        },
        { end: waiting.end },
      )
      const places = customerIds ? [...new Set(customerIds)].map((id) => placeOf(ofCustomer, id)) : [ofAll]
      places.forEach((place) => place.add(listener))
      all.add(listener)
      return {
        [Symbol.asyncIterator]: () => waiting[Symbol.asyncIterator](),
        stop() {
          waiting.end()
          all.delete(listener)
          ofAll.delete(listener)
          for (const id of customerIds ?? []) {
            const place = ofCustomer.get(id)
            place?.delete(listener)
            if (place?.size === 0) ofCustomer.delete(id)
          }
        },
      }
    },
    get listeners() {
      return all.size
    },
    close() {
      closed = true
      for (const listener of all) listener.end()
    },
  }
}

type Listener = ((activity: Activity) => void) & { end(): void }

function placeOf(places: Map<string, Set<Listener>>, id: string): Set<Listener> {
  const place = places.get(id) ?? new Set()
  places.set(id, place)
  return place
}
