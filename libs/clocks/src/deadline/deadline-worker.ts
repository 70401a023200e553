import { type Log, type Transaction } from '@customer-graph/events'
import { Pool } from 'pg'
import { type DeadlineHandler } from './deadline'
import {
  forgetOldDeadlines,
  nextDeadlines,
  putOff,
  takeDeadline,
  unhandledKinds,
  type Waiting,
} from './due-deadlines'
import { createSleep } from './sleep'

export interface DeadlineWorkerOptions {
  /** The service's own database. The worker opens at most two connections of its own to it. */
  readonly connectionString: string
  /** The service's transactions, in which deadlines fire. */
  readonly transaction: Transaction
  /** By kind. Deadlines of other kinds are left to workers that know them. */
  readonly handlers: Readonly<Record<string, DeadlineHandler>>
  readonly log: Log
  /** The longest sleep between two looks, in ms: 1,000 unless told, and never more. */
  readonly pollMs?: number
  /** How many deadlines may fire at once in this process; 4 unless told. Each needs a connection of `transaction`. */
  readonly atOnce?: number
  /** After how many ms of silence PostgreSQL ends the transaction of a stuck handler; 10,000 unless told. */
  readonly stuckMs?: number
}

export interface DeadlineWorker {
  /** Looks again at once; call it after scheduling a deadline that may be the next. */
  wake(): void
  /** Lets handlers that run finish, starts no other, and closes its connections. Never rejects. */
  stop(): Promise<void>
  /** Deadlines this worker has fired since it started. */
  readonly fired: number
  /** Failures to reach the database in a row; 0 when all is well. */
  readonly failures: number
}

const mostPollMs = 1_000
const looksAhead = 32
const heldElsewhereMs = 25
const housekeepingMs = 3_600_000

/**
 * Fires deadlines from now until `stop`: each exactly once, in the transaction of its effect, judged by the database's
 * clock. Any number of workers may run. A handler that throws is tried again later and holds up no other deadline.
 * Outages of the database are logged once and waited out.
 */
export function startDeadlineWorker(options: DeadlineWorkerOptions): DeadlineWorker {
  const { connectionString, transaction, handlers, log, atOnce = 4, stuckMs = 10_000 } = options
  const pollMs = Math.min(options.pollMs ?? mostPollMs, mostPollMs)
  const kinds = Object.keys(handlers)
  const pool = new Pool({
    connectionString,
    max: 2,
    application_name: 'deadlines',
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    keepAlive: true,
  })
  // An idle connection that PostgreSQL closes is an event without a listener otherwise, which ends the process.
  pool.on('error', () => undefined)
  const nap = createSleep()
  let stopping = false
  let fired = 0
  let failures = 0
  let keptHouseAt = -Infinity

  async function fire({ id, correlationId }: Waiting): Promise<boolean> {
    const cause = { actor: null, correlationId, causationId: null, traceparent: null }
    try {
      const took = await transaction(cause, async (tx) => {
        const deadline = await takeDeadline(tx, id, stuckMs)
        if (deadline) await handlers[deadline.kind]!(deadline, tx)
        return deadline !== null
      })
      if (took) fired += 1
      return took
    } catch (error) {
      log.error({ err: error, deadlineId: id }, 'A deadline could not fire; it will be tried again')
      await putOff(pool, id, String(error))
      return true
    }
  }

  /** Whether anything moved: fired, or put off. */
  async function fireAll(due: Waiting[]): Promise<boolean> {
    // Workers that begin at different places meet less often at the same deadline.
    const place = Math.floor(Math.random() * due.length)
    const queue = [...due.slice(place), ...due.slice(0, place)]
    let moved = false
    const lane = async () => {
      for (let next = queue.shift(); next && !stopping; next = queue.shift())
        moved = (await fire(next)) || moved
    }
    const lanes = await Promise.allSettled(Array.from({ length: atOnce }, lane))
    const broken = lanes.find((outcome) => outcome.status === 'rejected')
    if (broken) throw broken.reason
    return moved
  }

  /** Fires what is due and says how many ms there is nothing to do. */
  async function look(): Promise<number> {
    const waiting = await nextDeadlines(pool, kinds, looksAhead)
    const due = waiting.filter(({ inMs }) => inMs <= 0)
    if (due.length > 0) return (await fireAll(due)) ? 0 : heldElsewhereMs
    return Math.min(pollMs, Math.max(1, Math.ceil(waiting[0]?.inMs ?? pollMs)))
  }

  async function keepHouse(): Promise<void> {
    if (performance.now() - keptHouseAt < housekeepingMs) return
    keptHouseAt = performance.now()
    await forgetOldDeadlines(pool)
    for (const { kind, count } of await unhandledKinds(pool, kinds))
      log.warn({ kind, count }, 'Deadlines are due that no handler here knows; register one or cancel them')
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        const idleMs = await look()
        if (failures > 0) log.info({ failures }, 'The deadline worker works again')
        failures = 0
        if (idleMs === 0) continue
        await keepHouse()
        await nap.sleep(idleMs)
      } catch (error) {
        failures += 1
        if (failures === 1)
          log.warn({ err: error }, 'The deadline worker cannot reach its database; it keeps trying')
        await nap.sleep(Math.min(pollMs, 50 * 2 ** Math.min(failures, 5)))
      }
    }
    await pool.end().catch(() => undefined)
  }

  const running = run()
  return {
    wake: nap.wake,
    stop: () => {
      stopping = true
      nap.wake()
      return running
    },
    get fired() {
      return fired
    },
    get failures() {
      return failures
    },
  }
}
