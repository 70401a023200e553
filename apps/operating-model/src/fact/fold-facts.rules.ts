import { type EventEnvelope } from '@customer-graph/events'
import { type FactStep } from './fact-step'

/** The events of a batch that change facts of one kind, each with its step and the fact's id. */
export interface Concerned<Fact> {
  readonly id: string
  readonly event: EventEnvelope
  readonly step: FactStep<Fact>
}

/** Picks the events that change facts of one kind, in their order. */
export function concerned<Fact>(
  events: readonly EventEnvelope[],
  steps: readonly FactStep<Fact>[],
): Concerned<Fact>[] {
  const byType = new Map(steps.map((step) => [step.type, step]))
  return events.flatMap((event) => {
    const step = byType.get(event.type)
    return step ? [{ id: step.idOf(event), event, step }] : []
  })
}

/** The changed facts, from what was known before. */
export function fold<Fact>(changes: readonly Concerned<Fact>[], known: ReadonlyMap<string, Fact>): Fact[] {
  const facts = new Map<string, Fact>()
  for (const { id, event, step } of changes)
    facts.set(id, step.next(event, facts.get(id) ?? known.get(id) ?? null))
  return [...facts.values()]
}
