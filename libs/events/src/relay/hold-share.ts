import { type Department } from '@customer-graph/glossary'
import { type Client } from 'pg'
import { type EventBus } from '../bus/event-bus'
import { bucketCount } from '../outbox/stream-bucket.rules'
import { announcePresence, claimBuckets } from './claim-buckets'
import { publishPending } from './publish-pending'

/** A relay's session with its database. What it locks is free as soon as the session is gone. */
export interface RelaySession {
  readonly client: Pick<Client, 'query'>
  /** Never rejects. */
  close(): Promise<void>
}

export interface ShareOptions {
  readonly department: Department
  readonly bus: EventBus
  open(): Promise<RelaySession>
}

/** The streams one relay publishes: those of the buckets that its session owns. After any rejection, `drop` and begin anew. */
export interface Share {
  /** Takes or gives buckets until the share is even, in a new session if there is none. */
  claim(): Promise<void>
  /** Publishes the oldest events of the share; resolves with how many, 0 when none waits. */
  publish(): Promise<number>
  /** Wakes the relays of other processes, when events may belong to their share. */
  wakeOthers(): Promise<void>
  /** Lets go of the session, and so of every bucket. Never rejects. */
  drop(): Promise<void>
  /** How many buckets it has. */
  readonly owned: number
}

/** Notified by a relay for the others. */
export const wakeChannel = 'customer_graph_outbox'

export function holdShare({ department, bus, open }: ShareOptions): Share {
  let session: RelaySession | null = null
  let owned: number[] = []

  async function begin(): Promise<RelaySession> {
    session = await open()
    await announcePresence(session.client)
    await session.client.query(`LISTEN ${wakeChannel}`)
    return session
  }

  return {
    claim: async () => {
      const { client } = session ?? (await begin())
      owned = await claimBuckets(client, owned)
    },
    publish: async () =>
      session && owned.length > 0 ? publishPending(session.client, department, bus, owned) : 0,
    wakeOthers: async () => {
      if (session && owned.length < bucketCount) await session.client.query(`NOTIFY ${wakeChannel}`)
    },
    drop: async () => {
      const closing = session
      session = null
      owned = []
      await closing?.close()
    },
    get owned() {
      return owned.length
    },
  }
}
