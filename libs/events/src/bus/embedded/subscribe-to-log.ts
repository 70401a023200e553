import { backOffMs } from '../../back-off.rules'
import { openSession } from '../../database-session'
import { type Log } from '../../log'
import { createWakeUp } from '../../wake-up'
import { type SubscribeOptions, type Subscription } from '../event-bus'
import { appendedChannel } from './append-records'
import { followTopic } from './follow-topic'

const mostBackOffMs = 2_000

/** Follows the topics over one session of its own, which is opened again whenever it breaks. */
export function subscribeToLog(
  url: string,
  log: Log,
  pollMs: number,
  options: SubscribeOptions,
): Subscription {
  const { group, topics, handler, from, batchSize = 200 } = options
  const wakeUps = new Map(topics.map((topic) => [topic, createWakeUp()]))
  const pause = createWakeUp()
  const callAll = () => wakeUps.forEach((wakeUp) => wakeUp.call())
  let running = true
  let paused = false

  async function follow(): Promise<void> {
    let lost = false
    const session = await openSession({
      connectionString: url,
      name: `consumer ${group}`,
      onLost: () => {
        lost = true
        callAll()
      },
      onNotification: ({ payload }) => wakeUps.get(payload ?? '')?.call(),
    })
    try {
      await session.client.query(`LISTEN ${appendedChannel}`)
      const isRunning = () => running && !lost
      const following = {
        client: session.client,
        group,
        handler,
        from,
        batchSize,
        pollMs,
        log,
        isRunning,
        isPaused: () => paused,
      }
      const ends = await Promise.allSettled(
        [...wakeUps].map(([topic, wakeUp]) =>
          followTopic({ ...following, topic, wakeUp }).catch((error: unknown) => {
            lost = true
            callAll()
            throw error
          }),
        ),
      )
      const failed = ends.find((end): end is PromiseRejectedResult => end.status === 'rejected')
      if (failed) throw failed.reason
      if (lost) throw new Error('The connection to the event log was lost')
    } finally {
      await session.close()
    }
  }

  async function run(): Promise<void> {
    let failures = 0
    while (running) {
      const startedAt = performance.now()
      await follow().catch(async (error: unknown) => {
        if (!running) return
        failures = performance.now() - startedAt > 10_000 ? 1 : failures + 1
        if (failures === 1)
          log.warn(
            { group, topics, err: error },
            'The event log cannot be read; it is tried again until it can',
          )
        await pause.sleep(backOffMs(failures, mostBackOffMs, Math.random()))
      })
    }
  }

  const ended = run()
  return {
    pause: () => void (paused = true),
    resume: () => {
      paused = false
      callAll()
    },
    stop: () => {
      running = false
      pause.call()
      callAll()
      return ended
    },
  }
}
