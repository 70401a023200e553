import { decodeEvent, type DeliveredRecord } from '@customer-graph/events'

/** What the directory says of a person. */
export type Standing = 'here' | 'left' | 'unknown'

/** Who works here, as operating-model announces it. */
export interface Directory {
  standingOf(person: string): Standing
  /** Takes a record of any topic, in the order of each topic; may be handed the same one again. */
  hear(record: DeliveredRecord): void
  /** Calls back when somebody leaves. */
  onLeaving(callback: (person: string) => void): void
  readonly size: number
}

const told = /^operating-model\.person-(added|changed|deactivated|reactivated)\.v\d+$/

/** An empty directory. Of each person the event with the highest number counts. */
export function directory(): Directory {
  const people = new Map<string, { left: boolean; sequence: number }>()
  const callbacks: ((person: string) => void)[] = []
  return {
    standingOf(person) {
      const entry = people.get(person)
      return entry ? (entry.left ? 'left' : 'here') : 'unknown'
    },
    hear(record) {
      const [, what] = told.exec(record.headers['ce_type'] ?? '') ?? []
      const decoded = what ? decodeEvent(record) : null
      if (!decoded?.readable) return
      const { data, sequence } = decoded.event
      const { personId } = data as { personId?: unknown }
      if (typeof personId !== 'string') return
      const before = people.get(personId)
      if (before && before.sequence >= sequence) return
      const left = what === 'deactivated' || (what === 'changed' && before?.left === true)
      people.set(personId, { left, sequence })
      if (left && !before?.left) callbacks.forEach((callback) => callback(personId))
    },
    onLeaving: (callback) => void callbacks.push(callback),
    get size() {
      return people.size
    },
  }
}
