import { type DeliveredRecord } from '../bus/event-bus'
import { parseEventType } from '../envelope/event-type.rules'
import { type ConsumerCounts, type ConsumerOptions } from './consumer-options'
import { type Plan } from './plan-batch.rules'

/** Counts what a committed batch did, and logs what somebody may have to look at. */
export function noteOutcome(
  options: ConsumerOptions,
  counts: ConsumerCounts,
  plan: Plan<DeliveredRecord>,
): void {
  const { group, log } = options
  counts.applied += plan.apply.length
  counts.repeated += plan.repeated.length
  counts.unhandled += plan.unhandled.length
  counts.parked += plan.park.length
  counts.gaps += plan.gaps.length
  for (const { key, range } of plan.gaps) {
    const joined = range.from === 1
    const message = joined
      ? 'This consumer joins a stream in its middle: what came before was not delivered'
      : 'Events of a stream were not delivered: later ones were applied, and the missing ones are parked if they still come'
    log[joined ? 'info' : 'warn']({ group, ...key, missing: range }, message)
  }
  for (const { heard, reason } of plan.park) {
    if (reason === 'behind') continue
    const what =
      heard.event === null ? heard.reason : `${heard.event.type} came after later events of its stream`
    log.error(
      { group, ...heard.key, reason, id: heard.event?.id, what },
      'A record cannot be applied: it and its stream are parked',
    )
  }
  if (plan.repeated.length > 0)
    log.debug({ group, repeated: plan.repeated.length }, 'Events were delivered again and skipped')
  noteForeignMajors(options, plan)
}

const noted = new WeakMap<ConsumerOptions, Set<string>>()

/** A new major version is published beside the old one for a while: said once, because this consumer has to move over. */
function noteForeignMajors(options: ConsumerOptions, plan: Plan<DeliveredRecord>): void {
  if (!('reactions' in options)) return
  const said = noted.get(options) ?? noted.set(options, new Set()).get(options)
  const nameOf = (type: string) => type.replace(/\.v\d+$/, '')
  for (const { type } of plan.unhandled) {
    const known = options.reactions.find(({ on }) => nameOf(on.type) === nameOf(type))
    if (!known || said?.has(type) || !parseEventType(type)) continue
    said?.add(type)
    options.log.info(
      { group: options.group, type, handled: known.on.type },
      'Another major version of a handled event is published; it is skipped',
    )
  }
}
