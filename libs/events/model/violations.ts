import { type ConsumerOutcome } from './consumer-model'
import { keyOf, type ConsumerScenario } from './consumer-scenario'
import { type Contents } from './memory-database'
import { type RelayOutcome } from './relay-model'

/**
 * Where an outcome of relays differs from the model: published, less what is undone, = committed; first deliveries of a
 * stream in order, no number used for two events.
 */
export function relayViolations({ published, committed, left }: RelayOutcome): string[] {
  const undone = undoneAfter(published)
  const heard = new Set(published.flatMap(({ id, n }) => (n === null || undone.has(id) ? [] : [n])))
  const found = committed
    .filter((n) => !heard.has(n))
    .map((n) => `event ${n} was committed and not published`)
  for (const n of heard) if (!committed.includes(n)) found.push(`event ${n} was published and not committed`)
  if (left.outbox > 0) found.push(`${left.outbox} events stay in the outbox`)
  for (const stream of new Set(published.map(({ stream }) => stream))) {
    const ofStream = published.filter((event) => event.stream === stream)
    for (const { id, sequence } of ofStream)
      if (ofStream.some((other) => other.sequence === sequence && other.id !== id))
        found.push(`${stream} has used number ${sequence} for two events`)
    const firsts = [...new Set(ofStream.map(({ sequence }) => sequence))]
    if (firsts.some((sequence, i) => sequence !== i + 1))
      found.push(`${stream} was first published as ${firsts.join()}`)
  }
  return found
}

/** Which events are no more, to somebody who hears them all: what undoes others may be undone itself. */
function undoneAfter(published: RelayOutcome['published']): Set<string> {
  const by = new Map<string, string>()
  for (const { id, undoes } of published) {
    for (const [event, reason] of by) if (undoes.includes(reason)) by.delete(event)
    for (const event of undoes) by.set(event, id)
  }
  return new Set(by.keys())
}

/**
 * Where an outcome of consumers differs from the model of each stream: applied = published, but for what was discarded, in
 * order, exactly once; and before anything was mended no stream was held up but those with an event in trouble.
 */
export function consumerViolations(scenario: ConsumerScenario, outcome: ConsumerOutcome): string[] {
  const { events, delivered, left } = outcome
  const discarded = new Set(
    left.audit.flatMap(({ act, event_id }) => (act === 'discarded' ? [event_id] : [])),
  )
  const ill = new Set(scenario.troubles.map(keyOf))
  const found: string[] = []
  for (const key of new Set(events.map(keyOf))) {
    const all = events.filter((event) => keyOf(event) === key)
    const due = all.filter(({ handled, id }) => handled && !discarded.has(id))
    const wanted = due.map(({ sequence }) => sequence).join()
    if (appliedTo(left, key) !== wanted)
      found.push(`${key} applied ${appliedTo(left, key)} instead of ${wanted}`)

    const position = left.positions.find((known) => keyOf(known) === key)
    if (position?.sequence !== all.length || position.parked || position.missing !== '{}')
      found.push(`${key} stands at ${JSON.stringify(position)} after ${all.length}`)

    const before = due.slice(0, -1).map(({ sequence }) => sequence)
    if (!ill.has(key) && appliedTo(delivered, key) !== before.join())
      found.push(`${key} was held up at ${appliedTo(delivered, key)} by another stream`)
  }
  if (left.parked.length > 0) found.push(`${left.parked.length} events stay parked`)
  const claimed = events.filter(
    ({ handled, id }) => handled || (discarded.has(id) && left.inbox.includes(id)),
  )
  if ([...left.inbox].sort().join() !== claimed.map(({ id }) => id).join())
    found.push('the inbox holds other events')
  if (left.outbox !== left.effects.length)
    found.push(`${left.effects.length} effects announced ${left.outbox}`)
  return [...found, ...needless(delivered)]
}

const appliedTo = ({ effects }: Contents, key: string) =>
  effects
    .filter(({ stream }) => stream === key)
    .map(({ sequence }) => sequence)
    .join()

/** An event that was applied and is parked nevertheless holds its stream up for nothing. */
const needless = ({ parked, effects }: Contents): string[] =>
  parked
    .filter((event) =>
      effects.some((effect) => effect.stream === keyOf(event) && effect.sequence === event.sequence),
    )
    .map((event) => `${keyOf(event)} is held up by ${event.sequence}, which was applied`)
