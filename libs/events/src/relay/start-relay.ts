import { type Department } from '@customer-graph/glossary'
import { backOffMs } from '../back-off.rules'
import { type EventBus } from '../bus/event-bus'
import { openSession, type DatabaseSession } from '../database-session'
import { type Log } from '../log'
import { bucketCount } from '../outbox/stream-bucket.rules'
import { createWakeUp } from '../wake-up'
import { announcePresence, claimBuckets } from './claim-buckets'
import { measureBacklog, type Backlog } from './measure-backlog'
import { publishPending } from './publish-pending'

export interface RelayOptions {
  /** The department's own database. The relay opens one connection of its own to it. */
  readonly connectionString: string
  readonly department: Department
  readonly bus: EventBus
  readonly log: Log
  /** How often to look for events and for buckets without being woken, in ms; 500 unless told. */
  readonly pollMs?: number
}

export interface Relay {
  /** Publishes what was just committed without waiting for the next look. */
  wake(): void
  /** Publishes what waits, for at most 5 s, and gives the buckets back. Never rejects. */
  stop(): Promise<void>
  /** What waits in the outbox now. Rejects when the database does not answer. */
  backlog(): Promise<Backlog>
  /** Events published by this relay since it started. */
  readonly published: number
  /** How many of the 16 buckets this relay owns at the moment. */
  readonly owned: number
  /** Failures in a row; 0 when all is well. */
  readonly failures: number
}

const wakeChannel = 'customer_graph_outbox'
const mostBackOffMs = 2_000
const flushMs = 5_000

/**
 * Publishes the department's outbox, from now until `stop`. Any number of relays may run: each owns a share of the streams.
 * Outages of the database or the bus are logged once and waited out.
 */
export function startRelay({ connectionString, department, bus, log, pollMs = 500 }: RelayOptions): Relay {
  const wakeUp = createWakeUp()
  let session: DatabaseSession | null = null
  let owned: number[] = []
  let claimedAt = 0
  let published = 0
  let failures = 0
  let wokenHere = false
  let stopBy: number | null = null

  async function connect(): Promise<DatabaseSession> {
    const opened: DatabaseSession = await openSession({
      connectionString,
      name: `relay of ${department}`,
      onLost: wakeUp.call,
      onNotification: ({ processId }) => {
        if (processId !== (opened.client as unknown as { processID: number }).processID) wakeUp.call()
      },
    })
    session = opened
    await announcePresence(opened.client)
    await opened.client.query(`LISTEN ${wakeChannel}`)
    claimedAt = 0
    return opened
  }

  async function disconnect(): Promise<void> {
    const closing = session
    session = null
    owned = []
    await closing?.close()
  }

  async function work(): Promise<void> {
    const { client } = session ?? (await connect())
    if (performance.now() - claimedAt >= pollMs || claimedAt === 0) {
      owned = await claimBuckets(client, owned)
      claimedAt = performance.now()
    }
    // What was committed here may belong to a relay of another process, which cannot be called directly.
    if (wokenHere && owned.length < bucketCount) await client.query(`NOTIFY ${wakeChannel}`)
    wokenHere = false
    const count = owned.length === 0 ? 0 : await publishPending(client, department, bus, owned)
    published += count
    if (failures > 0) log.info({ department, failures }, 'The relay works again')
    failures = 0
    if (count > 0) return
    if (stopBy !== null) stopBy = 0
    else await wakeUp.sleep(pollMs)
  }

  async function run(): Promise<void> {
    while (stopBy === null || performance.now() < stopBy) {
      try {
        await work()
      } catch (error) {
        failures += 1
        if (failures === 1)
          log.warn(
            { department, err: error },
            'The relay cannot publish; it keeps trying and events wait in the outbox',
          )
        await disconnect()
        await wakeUp.sleep(backOffMs(failures, mostBackOffMs, Math.random()))
      }
    }
    await disconnect()
  }

  const running = run()
  return {
    wake: () => {
      wokenHere = true
      wakeUp.call()
    },
    stop: () => {
      stopBy ??= performance.now() + flushMs
      wakeUp.call()
      return running
    },
    backlog: () => measureBacklog(connectionString),
    get published() {
      return published
    },
    get owned() {
      return owned.length
    },
    get failures() {
      return failures
    },
  }
}
