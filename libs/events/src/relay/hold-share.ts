import { type Department } from '@customer-graph/glossary'
import { type Client } from 'pg'
import { type EventBus, type Place } from '../bus/event-bus'
import { type Log } from '../log'
import { bucketCount } from '../outbox/stream-bucket.rules'
import { columnsOf, outboxHolder, PutBack } from '../place/known-places'
import { isPutBack } from '../place/place-statements'
import { announcePresence, claimBuckets } from './claim-buckets'
import { fenceOutbox } from './fence/fence-outbox'
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
  readonly log: Log
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
  /** Whether the topic holds events that the database does not surely know; nothing is published before that is settled. */
  readonly behind: boolean
}

const look = `SELECT ${isPutBack(`'${outboxHolder}'`, 1)} AS put_back`

/** Notified by a relay for the others. */
export const wakeChannel = 'customer_graph_outbox'

export function holdShare({ department, bus, log, open }: ShareOptions): Share {
  let session: RelaySession | null = null
  let owned: number[] = []
  let behind = false
  let known = new Map<string, Place>()
  /** What was known before a publication of which it was not noted how it ended. */
  let doubtful: ReadonlyMap<string, Place> | null = null

  async function begin(): Promise<RelaySession> {
    session = await open()
    await announcePresence(session.client)
    await session.client.query(`LISTEN ${wakeChannel}`)
    await fence(session)
    return session
  }

  /** Before the first event of a session, and again whenever the database was put back under it: with its buckets held. */
  async function fence({ client }: RelaySession): Promise<void> {
    const onBehind = () => void (behind = true)
    known = await fenceOutbox({ client, department, bus, log, doubtful, onBehind })
    doubtful = null
    behind = false
  }

  async function publishOnce({ client }: RelaySession): Promise<number> {
    doubtful = new Map(known)
    const count = await publishPending(client, department, bus, owned, known)
    doubtful = null
    return count
  }

  return {
    claim: async () => {
      const current = session ?? (await begin())
      owned = await claimBuckets(current.client, owned)
      const { rows } = await current.client.query<{ put_back: boolean }>(look, [...columnsOf(known.values())])
      if (!rows[0]?.put_back) return
      behind = true
      await fence(current)
    },
    publish: async () => {
      if (!session || owned.length === 0) return 0
      try {
        return await publishOnce(session)
      } catch (error) {
        if (!(error instanceof PutBack)) throw error
        behind = true
        await fence(session)
        return publishOnce(session)
      }
    },
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
    get behind() {
      return behind
    },
  }
}
