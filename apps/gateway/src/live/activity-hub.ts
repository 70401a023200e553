import { type Activity } from './activity'
import { type Cursor, isBefore } from './cursor'
import { type Next, waitingActivities } from './waiting-activities'

/** Which activities a client wants. What is left out narrows nothing. */
export interface Interest {
  readonly customerIds?: readonly string[] | null
  readonly departments?: readonly string[] | null
  readonly types?: readonly string[] | null
}

export interface Listening extends AsyncIterable<Next> {
  stop(): void
}

export interface ActivityHub {
  publish(activity: Activity): void
  /** Answers who has as many listeners as there may be, if somebody has. */
  listen(listener: NewListener): Listening | Full
  /** Has the listeners of a person looked at again, or all of them. */
  lookAgain(whose: string | null): void
  readonly listeners: number
  /** Lets every listener go, and takes no more. */
  close(): void
}

export interface NewListener {
  readonly interest: Interest
  /** Of each customer only the latest counts. */
  readonly latestOnly: boolean
  /** The person that listens. */
  readonly whose: string
  /** What it was told before, and what it missed since; as if it had listened all the time. */
  readonly resumed?: { readonly cursor: Cursor; readonly missed: readonly Activity[] }
}

/** All of us together, or this person alone. */
export type Full = 'all' | 'this one'

export interface HubLimits {
  readonly listeners: number
  /** Of one person. */
  readonly listenersEach: number
  /** How many activities wait for one listener. */
  readonly waiting: number
}

/** Hands every activity to those who want it. Costs what those cost, not what all listeners would. */
export function activityHub({
  listeners: most,
  listenersEach: mostEach,
  waiting: mostWaiting,
}: HubLimits): ActivityHub {
  const ofCustomer = new Map<string, Set<Listener>>()
  const ofAll = new Set<Listener>()
  const ofPerson = new Map<string, Set<Listener>>()
  const all = new Set<Listener>()
  let closed = false

  return {
    publish(activity) {
      for (const listener of ofCustomer.get(activity.customerId) ?? []) listener(activity)
      for (const listener of ofAll) listener(activity)
    },
    listen({ interest, latestOnly, whose, resumed }) {
      const { customerIds, departments, types } = interest
      if (closed || all.size >= most) return 'all'
      if ((ofPerson.get(whose)?.size ?? 0) >= mostEach) return 'this one'
      const waiting = waitingActivities(mostWaiting, latestOnly)
      const wanted = (list: readonly string[] | null | undefined, value: string) =>
        !list || list.includes(value)
      const listener: Listener = Object.assign(
        (activity: Activity) => {
          if (resumed && isBefore(activity, resumed.cursor)) return
          if (wanted(departments, activity.department) && wanted(types, activity.type)) waiting.add(activity)
        },
        { end: waiting.end, lookAgain: waiting.lookAgain },
      )
      customerIds?.forEach((id) => enter(ofCustomer, id, listener))
      if (!customerIds) ofAll.add(listener)
      enter(ofPerson, whose, listener)
      all.add(listener)
      for (const activity of resumed?.missed ?? [])
        if (!customerIds || customerIds.includes(activity.customerId)) listener(activity)
      return {
        [Symbol.asyncIterator]: () => waiting[Symbol.asyncIterator](),
        stop() {
          waiting.end()
          all.delete(listener)
          ofAll.delete(listener)
          customerIds?.forEach((id) => leave(ofCustomer, id, listener))
          leave(ofPerson, whose, listener)
        },
      }
    },
    lookAgain(whose) {
      for (const listener of whose === null ? all : (ofPerson.get(whose) ?? [])) listener.lookAgain()
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

type Listener = ((activity: Activity) => void) & { end(): void; lookAgain(): void }

function enter(places: Map<string, Set<Listener>>, id: string, listener: Listener): void {
  const place = places.get(id) ?? new Set()
  places.set(id, place.add(listener))
}

function leave(places: Map<string, Set<Listener>>, id: string, listener: Listener): void {
  const place = places.get(id)
  place?.delete(listener)
  if (place?.size === 0) places.delete(id)
}
