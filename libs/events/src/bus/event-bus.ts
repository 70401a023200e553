/** What travels: CloudEvents headers, the event's data as JSON, and the stream as key. */
export interface BusRecord {
  /** Records with one key keep their order. Null only in records written by strangers. */
  readonly key: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly value: string | null
}

/** A record as it was read back. `offset` is a decimal that grows within (topic, partition). */
export interface DeliveredRecord extends BusRecord {
  readonly topic: string
  readonly partition: number
  readonly offset: string
}

/** A place in a partition: the offset of the record that comes next there, a decimal. */
export interface Place {
  readonly topic: string
  readonly partition: number
  readonly offset: string
}

/** Handles records of one topic, in order. Resolving commits their offsets; rejecting brings the same records again. */
export type RecordHandler = (records: readonly DeliveredRecord[]) => Promise<void>

/** Records of a partition that were deleted before a group has read them: offsets `from` up to, not including, `to`. */
export interface MissedRecords {
  readonly topic: string
  readonly partition: number
  readonly from: string
  readonly to: string
}

export interface SubscribeOptions {
  /** Members of one group share the topics; each group receives everything. A new group starts at the beginning. */
  readonly group: string
  readonly topics: readonly string[]
  readonly handler: RecordHandler
  /** The most records handed over at once; 200 unless told. */
  readonly batchSize?: number
  /**
   * For a follower that keeps nothing: a new group begins with what is published after `subscribe` has resolved, and is
   * forgotten when it stops. The name must be this subscription's alone.
   */
  readonly fromNow?: boolean
  /**
   * Told, before reading goes on at the first record kept, that the group was away for longer than records are kept. May be
   * told twice. While it rejects nothing is read. The embedded log deletes nothing, so there it is never called.
   */
  readonly onMissed?: (missed: MissedRecords) => Promise<void>
  /**
   * The offset that the subscriber's own records say comes next in a partition, null when they say nothing. Asked before the
   * partition is read, whenever this member begins to read it: when it is lower than what the group has committed, the
   * subscriber was put back to an earlier state, and reads from there. While it rejects nothing of the partition is read.
   */
  readonly from?: (topic: string, partition: number) => Promise<string | null>
}

export interface Subscription {
  /** Stops fetching; what is being handled is finished. Waits for nothing. */
  pause(): void
  resume(): void
  /** Finishes what is being handled, commits it and leaves the group. */
  stop(): Promise<void>
}

export interface ReplayOptions {
  readonly topic: string
  /**
   * From the first record kept, from the first one published at or after an instant, or from a place in each partition; a
   * partition without one is read from its start.
   */
  readonly from: 'start' | Date | readonly Place[]
  readonly handler: RecordHandler
  readonly batchSize?: number
}

/** A durable, ordered, at-least-once transport. Nothing above this port knows which one it is. */
export interface EventBus {
  /**
   * Resolves when every record is durable, in the order given per key, with the places behind the last of them. After a
   * rejection any prefix per key may be durable.
   */
  publish(topic: string, records: readonly BusRecord[]): Promise<readonly Place[]>
  /** Where the next record of each partition will be; empty for a topic that does not exist. */
  ends(topic: string): Promise<readonly Place[]>
  subscribe(options: SubscribeOptions): Promise<Subscription>
  /** Per topic, how many records the group has not yet handled. */
  lag(group: string, topics: readonly string[]): Promise<Record<string, number>>
  /** Hands over what is kept up to the moment of the call, outside any group; resolves with the number of records. */
  replay(options: ReplayOptions): Promise<number>
  /** Stops every subscription and lets go of all connections. */
  close(): Promise<void>
}
