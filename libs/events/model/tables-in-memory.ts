import { versionedRows } from './versioned-rows'

export interface OutboxRow {
  readonly position: number
  readonly bucket: number
  readonly stream: string
  readonly sequence: number
  readonly id: string
  readonly type: string
  readonly time: Date
  readonly data: string
}
export interface PlaceRow {
  readonly partition: number
  readonly next: number
}
export interface PositionRow {
  readonly consumer_group: string
  readonly source: string
  readonly stream: string
  readonly sequence: number
  readonly missing: string
  readonly parked: boolean
  readonly requester: string | null
  /** Draws, which grow as time does: when a redrive was requested, and when a retry is due, which is at once. */
  readonly requestedAt: number | null
  readonly retryAt: number | null
  readonly retries: number
}
export interface ParkedRow {
  readonly position: number
  readonly consumer_group: string
  readonly source: string
  readonly stream: string
  readonly event_id: string | null
  readonly sequence: number | null
  readonly place: string
  readonly record: string
  readonly reason: string
  readonly attempts: number
}
export interface AuditRow {
  readonly actor: string
  readonly act: string
  readonly event_id: string | null
}
export interface EffectRow {
  readonly n: number
  readonly stream: string
  readonly sequence: number
}

/** The tables of this library, and one called `effect`, in memory; with the advisory locks and sequences of the database. */
export function createTables() {
  let drawn = 0
  return {
    streams: versionedRows<{ last: number }>(),
    /** The places of the outbox, by partition. */
    places: versionedRows<PlaceRow>(),
    restorations: versionedRows<{ events: number }>(),
    outbox: versionedRows<OutboxRow>(),
    inbox: versionedRows<{ id: string }>(),
    positions: versionedRows<PositionRow>(),
    parked: versionedRows<ParkedRow>(),
    /** The unique keys of `parked`: each holds the position of its row. */
    parkedKeys: versionedRows<{ position: number }>(),
    audit: versionedRows<AuditRow>(),
    effects: versionedRows<EffectRow>(),
    /** By bucket, the session that holds its lock. */
    bucketLocks: new Map<number, object>(),
    relays: new Set<object>(),
    /** The next value of an identity column. A rollback does not take it back. */
    draw: () => (drawn += 1),
  }
}
export type Tables = ReturnType<typeof createTables>
