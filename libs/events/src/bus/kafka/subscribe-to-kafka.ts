import { type Admin, type Consumer, type Kafka } from 'kafkajs'
import { backOffMs } from '../../back-off.rules'
import { type Log } from '../../log'
import { createWakeUp } from '../../wake-up'
import { type SubscribeOptions, type Subscription } from '../event-bus'
import { consumeBatch } from './consume-batch'
import { goingBack } from './go-back'
import { noticeMissed } from './notice-missed'
import { refusalOf } from './refusal'

const mostBackOffMs = 5_000

export interface Surroundings {
  readonly admin: Admin
  readonly log: Log
  /** Who this client is to the brokers, for what it says of a refusal. */
  readonly user: string | undefined
  /** Puts a member where it has to begin, once it reads. */
  readonly begin: (member: Consumer) => void
}

/** Follows the topics as a member of the group; a member that crashed is replaced by a new one until stopped. */
export function subscribeToKafka(
  kafka: Kafka,
  { admin, log, user, begin }: Surroundings,
  { group, topics, handler, onMissed, from, fromNow = false, batchSize = 200 }: SubscribeOptions,
): Subscription {
  const wakeUp = createWakeUp()
  let consumer: Consumer | null = null
  let end: ((crash: Error | null) => void) | null = null
  let stopping = false
  let paused = false
  const everything = topics.map((topic) => ({ topic }))
  const notice = noticeMissed(admin, log, { group, topics, ...(onMissed ? { onMissed } : {}) })
  const back = goingBack(admin, notice, { group, ...(from ? { from } : {}) })
  const consuming = {
    ...{ group, handler, batchSize, log, notice, back },
    isPaused: () => paused,
    isStopping: () => stopping,
  }

  async function follow(): Promise<void> {
    const member = kafka.consumer({
      groupId: group,
      sessionTimeout: 10_000,
      // A record that comes ends the wait; only an idle consumer waits so long, and a stop for as long as that.
      maxWaitTimeInMs: 2_000,
      heartbeatInterval: 2_000,
      allowAutoTopicCreation: false,
      retry: { retries: 5, restartOnFailure: async () => false },
    })
    const ended = new Promise<void>((resolve, reject) => {
      end = (crash) => (crash ? reject(crash) : resolve())
    })
    ended.catch(() => undefined)
    member.on(member.events.CRASH, ({ payload }) => end?.(payload.error))
    member.on(member.events.GROUP_JOIN, (event) => {
      notice.forget()
      back.joined(member, event)
    })
    try {
      await notice.beforeReading()
      await member.connect()
      await member.subscribe({ topics: [...topics], fromBeginning: !fromNow })
      await member.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 3,
        eachBatch: (payload) => consumeBatch(payload, consuming),
      })
      begin(member)
      consumer = member
      if (paused) member.pause(everything)
      if (!stopping) await ended
    } finally {
      consumer = null
      await member.disconnect().catch(() => undefined)
    }
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping) {
      const startedAt = performance.now()
      await follow().catch(async (error: unknown) => {
        if (stopping) return
        failures = performance.now() - startedAt > 30_000 ? 1 : failures + 1
        log.warn(
          {
            group,
            topics,
            failures,
            err: refusalOf(error, { user, act: `read ${topics.join(', ')} as ${group}` }),
          },
          'A Kafka consumer crashed; a new one takes its place',
        )
        await wakeUp.sleep(backOffMs(failures, mostBackOffMs, Math.random()))
      })
    }
  }

  const ended = run()
  return {
    pause: () => {
      paused = true
      consumer?.pause(everything)
    },
    resume: () => {
      paused = false
      consumer?.resume(everything)
    },
    stop: () => {
      stopping = true
      wakeUp.call()
      end?.(null)
      return ended
    },
  }
}
