import { type DataSource } from 'typeorm'
import { type Log } from '../log'
import { createWakeUp } from '../wake-up'
import { forgetOldInbox } from './claim-in-inbox'

export interface Caring {
  readonly dataSource: DataSource
  readonly log: Log
  /** For the log. */
  readonly group: string
  /** Whose inboxes forget what is old. */
  readonly groups: readonly string[]
  /** How often to look, in ms. */
  readonly everyMs: number
  look(isRunning: () => boolean): Promise<void>
}

const inboxDays = 30
const tidyEveryMs = 3_600_000

/** Looks now and then after what a consumer has put aside, until `stop`; a database that is away is looked at again later. */
export function takeCare({ dataSource, log, group, groups, everyMs, look }: Caring): {
  stop(): Promise<void>
} {
  const wakeUp = createWakeUp()
  let running = true
  async function care(): Promise<void> {
    let tidiedAt = 0
    while (running) {
      try {
        await look(() => running)
        if (tidiedAt === 0 || performance.now() - tidiedAt > tidyEveryMs) {
          for (const each of groups) await forgetOldInbox(dataSource.manager, each, inboxDays)
          tidiedAt = performance.now()
        }
      } catch (error) {
        log.debug({ group, err: error }, 'Parked events could not be looked at; tried again shortly')
      }
      if (running) await wakeUp.sleep(everyMs)
    }
  }
  const caring = care()
  return {
    stop: () => {
      running = false
      wakeUp.call()
      return caring
    },
  }
}
