import { type Department } from '@customer-graph/glossary'
import { backOffMs } from '../back-off.rules'
import { type EventBus } from '../bus/event-bus'
import { openSession, type DatabaseSession } from '../database-session'
import { type Log } from '../log'
import { createWakeUp } from '../wake-up'
import { holdShare } from './hold-share'
import { measureBacklog, type Backlog } from './measure-backlog'

export interface RelayOptions {
  /** The department's own database. The relay opens one connection of its own to it. */
  readonly connectionString: string
  readonly department: Department
  readonly bus: EventBus
  readonly log: Log
  /** How often to look for events and for buckets without being woken, in ms; 1000 unless told. */
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
  /**
   * True while the topic holds events that the database may not know, because it was put back to an earlier state: nothing is
   * published before what the topic holds was read and numbers were raised above it.
   */
  readonly behindTopic: boolean
  /** Failures in a row; 0 when all is well. */
  readonly failures: number
}

const mostBackOffMs = 2_000
const flushMs = 5_000

/**
 * Publishes the department's outbox, from now until `stop`. Any number of relays may run: each owns a share of the streams.
 * Outages of the database or the bus are logged once and waited out.
 */
export function startRelay({ connectionString, department, bus, log, pollMs = 1_000 }: RelayOptions): Relay {
  const wakeUp = createWakeUp()
  const share = holdShare({ department, bus, log, open })
  let claimedAt: number | null = null
  let published = 0
  let failures = 0
  let wokenHere = false
  let stopBy: number | null = null

  async function open(): Promise<DatabaseSession> {
    const opened: DatabaseSession = await openSession({
      connectionString,
      name: `relay of ${department}`,
      onLost: wakeUp.call,
      onNotification: ({ processId }) => {
        if (processId !== (opened.client as unknown as { processID: number }).processID) wakeUp.call()
      },
    })
    return opened
  }

  async function work(): Promise<void> {
    if (claimedAt === null || performance.now() - claimedAt >= pollMs) {
      await share.claim()
      claimedAt = performance.now()
    }
    // What was committed here may belong to a relay of another process, which cannot be called directly.
    if (wokenHere) await share.wakeOthers()
    wokenHere = false
    const count = await share.publish()
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
        claimedAt = null
        await share.drop()
        await wakeUp.sleep(backOffMs(failures, mostBackOffMs, Math.random()))
      }
    }
    await share.drop()
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
      return share.owned
    },
    get behindTopic() {
      return share.behind
    },
    get failures() {
      return failures
    },
  }
}
