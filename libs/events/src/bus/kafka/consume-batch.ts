import { setTimeout as pause } from 'node:timers/promises'
import { type EachBatchPayload } from 'kafkajs'
import { backOffMs } from '../../back-off.rules'
import { type Log } from '../../log'
import { type DeliveredRecord, type RecordHandler } from '../event-bus'
import { type GoingBack } from './go-back'
import { type Notice } from './notice-missed'
import { toDeliveredRecord } from './to-delivered-record'

export interface Consuming {
  readonly group: string
  readonly handler: RecordHandler
  readonly batchSize: number
  readonly log: Log
  readonly notice: Notice
  readonly back: GoingBack
  isPaused(): boolean
  isStopping(): boolean
}

const heartbeatMs = 1_000
const mostBackOffMs = 5_000

/**
 * Hands a fetched batch over in small parts, commits after each, and keeps the membership alive meanwhile. Records that
 * fail are tried again here, so the partition never moves past them. Rejects when the membership is lost: kafkajs rejoins.
 */
export async function consumeBatch(payload: EachBatchPayload, consuming: Consuming): Promise<void> {
  const { batch, resolveOffset, commitOffsetsIfNecessary, heartbeat, isRunning, isStale } = payload
  const { topic, partition } = batch
  const { fetchedOffset } = batch as typeof batch & { fetchedOffset: string }
  if (!(await consuming.back.mayHandle(topic, partition, fetchedOffset))) return
  const goesOn = () => isRunning() && !isStale() && !consuming.isPaused() && !consuming.isStopping()
  const records = batch.messages.map((message) => toDeliveredRecord(topic, partition, message))
  for (let from = 0; from < records.length && goesOn(); from += consuming.batchSize) {
    const part = records.slice(from, from + consuming.batchSize)
    const last = part.at(-1)?.offset ?? '0'
    const beat = keepBeating(heartbeat)
    const handler: RecordHandler = async (records) => {
      if (from === 0) await consuming.notice.whenReadAt(topic, partition, fetchedOffset)
      await consuming.handler(records)
    }
    const handled = await untilHandled(part, { ...consuming, handler }, goesOn).finally(beat.stop)
    if (!handled) return
    resolveOffset(last)
    const offset = (BigInt(last) + 1n).toString()
    consuming.notice.readUpTo(topic, partition, offset)
    await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] })
    beat.rethrow()
    await heartbeat()
  }
}

async function untilHandled(
  part: readonly DeliveredRecord[],
  { handler, group, log }: Consuming,
  goesOn: () => boolean,
): Promise<boolean> {
  for (let failures = 1; ; failures += 1) {
    try {
      await handler(part)
      return true
    } catch (error) {
      const { topic, partition, offset } = part[0] ?? {}
      log.warn(
        { group, topic, partition, offset, failures, err: error },
        'Records could not be handled; the same ones are tried again',
      )
      await pause(backOffMs(failures, mostBackOffMs, Math.random()))
      if (!goesOn()) return false
    }
  }
}

function keepBeating(heartbeat: () => Promise<void>) {
  let failure: { error: unknown } | null = null
  const timer = setInterval(() => {
    heartbeat().catch((error: unknown) => (failure ??= { error }))
  }, heartbeatMs)
  return {
    stop: () => clearInterval(timer),
    rethrow: () => {
      if (failure) throw failure.error
    },
  }
}
