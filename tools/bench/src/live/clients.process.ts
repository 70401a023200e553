import { type Activity, openClient } from './client'
import { type Order, type Place } from './messages'
import { type Told } from './told.rules'

const mostErrors = 5

/** Many clients in one process. Its argument is a `Place`; it is sent orders and answers `Told`. */
function main(place: Place): void {
  let afterMs: number[] = []
  let errors: string[] = []
  let repeated = 0
  let leftOut = 0
  const leaving: (() => void)[] = []

  function report(): Told {
    const told = { afterMs, repeated, leftOut, errors }
    ;[afterMs, errors, repeated, leftOut] = [[], [], 0, 0]
    return told
  }
  function listener() {
    const seen = new Set<string>()
    return {
      told(activity: Activity) {
        afterMs.push(Date.now() - Date.parse(activity.occurredAt))
        leftOut += activity.leftOut
        if (seen.has(activity.eventId)) repeated += 1
        seen.add(activity.eventId)
      },
      failed: (message: string) => void (errors.length < mostErrors && errors.push(message)),
    }
  }

  process.on('message', (order: Order) => {
    if ('open' in order) leaving.push(...order.open.map((watch) => openClient(place, watch, listener())))
    if ('leave' in order) for (const leave of leaving.splice(0)) leave()
    process.send?.(report())
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.('ready')
}

main(JSON.parse(process.argv[2] ?? '') as Place)
