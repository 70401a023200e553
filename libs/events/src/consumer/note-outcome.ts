import { type EventEnvelope } from '../envelope/event-envelope'
import { parseEventType } from '../envelope/event-type.rules'
import { type Applied } from './apply-records'
import { type ConsumerCounts, type ConsumerOptions } from './consumer-options'

/** Counts what a committed batch did, and logs what somebody may have to look at. */
export function noteOutcome(options: ConsumerOptions, counts: ConsumerCounts, plan: Applied): void {
  const { group, log } = options
  counts.applied += plan.apply.length
  counts.repeated += plan.repeated.length
  counts.unhandled += plan.unhandled.length
  counts.parked += plan.park.length
  counts.gaps += plan.gaps.length
  if ('reactions' in options)
    for (const event of plan.apply)
      // Thousands of facts are brought in at once, and nobody looks for one of them.
      log[event.history ? 'debug' : 'info']({ group, ...traitsOf(event) }, 'reacted to an event')
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
      { group, ...heard.key, ...(heard.event ? traitsOf(heard.event) : {}), reason, what },
      'A record cannot be applied: it and its stream are parked',
    )
  }
  if (plan.repeated.length > 0)
    log.debug({ group, repeated: plan.repeated.length }, 'Events were delivered again and skipped')
  for (const { event, held } of plan.undone) {
    counts.undone += held
    log.warn(
      { group, ...traitsOf(event), source: event.source, held },
      'A department was put back to an earlier state: of the events that are no more, some took effect here; npm run parking -- undone lists them',
    )
  }
  noteContradictions(options, plan)
  noteForeignMajors(options, plan)
}

/** By which its log lines are found: `requestId` is that of the request at the gateway that began it all. */
export const traitsOf = ({ id, type, stream, correlationId }: EventEnvelope) => ({
  requestId: correlationId,
  operation: type,
  eventId: id,
  stream,
})

const noted = new WeakMap<ConsumerOptions, Set<string>>()
const saidBy = (options: ConsumerOptions): Set<string> => {
  const said = noted.get(options) ?? new Set()
  noted.set(options, said)
  return said
}

/** Each said once for each department: a producer that counts again has all that it announces skipped. */
function noteContradictions(options: ConsumerOptions, plan: Applied): void {
  const said = saidBy(options)
  for (const { event, is } of plan.contradictions) {
    const { source, stream, sequence, id } = event
    if (said.has(`${is} ${source}`)) continue
    said.add(`${is} ${source}`)
    const { level, message } = contradicting[is]
    options.log[level]({ group: options.group, source, stream, sequence, eventId: id }, message)
  }
}

const contradicting = {
  'number passed': {
    level: 'warn',
    message:
      'Events have numbers that were passed before and ids that were not heard: they are skipped. That is right where old events are read again; else their department counts again from a lower number, which ours never do',
  },
  'id heard': {
    level: 'error',
    message:
      'An event has the id of one that was heard before, and another number: it is skipped, whatever it says, and its number counts as not delivered. Its producer has to give each event an id of its own',
  },
} as const

/** A new major version is published beside the old one for a while: said once, because this consumer has to move over. */
function noteForeignMajors(options: ConsumerOptions, plan: Applied): void {
  if (!('reactions' in options)) return
  const said = saidBy(options)
  const nameOf = (type: string) => type.replace(/\.v\d+$/, '')
  for (const { type } of plan.unhandled) {
    const known = options.reactions.find(({ on }) => nameOf(on.type) === nameOf(type))
    if (!known || said.has(type) || !parseEventType(type)) continue
    said.add(type)
    options.log.info(
      { group: options.group, type, handled: known.on.type },
      'Another major version of a handled event is published; it is skipped',
    )
  }
}
