import { topicOf } from '@customer-graph/glossary'
import { setTimeout as pause } from 'node:timers/promises'
import { writing } from '../processes/load-event'
import { type Rig } from './start-rig'
import { type OutboxWatch } from './watch-outbox'

/** So few events wait at a moment like any other. */
const nearly = 30
const lookEveryMs = 200
const warmUpMs = 1_500

/**
 * Waits until everybody is in place and what was held up is nearly worked off, so that a calm measures calm. As long as ever
 * fewer events wait it goes on; when there were never fewer for `quietMs`, something is stuck, and the calm will show it.
 */
export async function settle(rig: Rig, outbox: OutboxWatch, quietMs: number): Promise<void> {
  await rig.groups.settled(rig.consumers.length, quietMs)
  let fewest = Number.POSITIVE_INFINITY
  for (let fewerAt = performance.now(); performance.now() - fewerAt < quietMs; await pause(lookEveryMs)) {
    const waiting = await eventsWaiting(rig, outbox)
    if (waiting < nearly) break
    if (waiting < fewest) fewerAt = performance.now()
    fewest = Math.min(fewest, waiting)
  }
  await pause(warmUpMs)
}

async function eventsWaiting(rig: Rig, outbox: OutboxWatch): Promise<number> {
  const topic = topicOf(writing)
  const lag = await rig.bus.lag('steady', [topic]).catch(() => ({}) as Record<string, number>)
  return (lag[topic] ?? Number.POSITIVE_INFINITY) + (outbox.samples.at(-1)?.rows ?? Number.POSITIVE_INFINITY)
}
