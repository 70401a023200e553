import { inSpan, type Span, startSpan } from '@customer-graph/tracing'
import { type Place } from '../bus/event-bus'
import { type Cause, type EventEnvelope } from '../envelope/event-envelope'
import { type OpenTransaction } from '../outbox/create-transaction'
import { type ConsumerOptions } from './consumer-options'
import { type Project, type Reaction } from './reaction'

/** What a consumer does with events: reactions one by one, or a projection of all at once. */
export interface Effect {
  handles(type: string): boolean
  /** What it does with the records of a place, where that is something else. */
  at?(place: Place): Effect
  /** @throws {@link EventFailure} when it is known which event failed. */
  apply(events: readonly EventEnvelope[], open: OpenTransaction): Promise<void>
}

/** One event could not be applied. `hopeless`: trying again cannot help. */
export class EventFailure extends Error {
  override readonly name = 'EventFailure'
  constructor(
    readonly event: EventEnvelope,
    readonly hopeless: boolean,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

export const effectOf = (options: ConsumerOptions): Effect =>
  'reactions' in options ? reacting(options.reactions, options.group) : projecting(options)

export function reacting(reactions: readonly Reaction[], group: string): Effect {
  const byType = new Map<string, Reaction[]>()
  for (const reaction of reactions)
    byType.set(reaction.on.type, [...(byType.get(reaction.on.type) ?? []), reaction])
  return {
    handles: (type) => byType.has(type),
    apply: async (events, open) => {
      for (const event of events) {
        for (const reaction of byType.get(event.type) ?? []) {
          const read = { ...event, data: readData(reaction, event) }
          const react = (traceparent: string | null) =>
            reaction.react(read, open.as(causedBy(event, traceparent)))
          await inSpan(`react to ${event.type}`, event.traceparent, spanOf(event, group), react).catch(
            (cause: unknown) => {
              throw new EventFailure(event, false, cause)
            },
          )
        }
      }
    },
  }
}

function readData({ on }: Reaction, event: EventEnvelope): unknown {
  try {
    return on.schema.parse(event.data)
  } catch (cause) {
    const refused = new Error(`The data breaks the contract of ${on.type}: ${(cause as Error).message}`, {
      cause,
    })
    throw new EventFailure(event, true, refused)
  }
}

const projecting = ({ project, group }: { project: Project; group: string }): Effect => ({
  handles: () => true,
  apply: async (events, open) => {
    if (events.length === 0) return
    const spans = new Map<string, Span>()
    for (const event of events) {
      const span = startSpan(`project ${event.type}`, event.traceparent, spanOf(event, group))
      spans.set(event.id, span)
    }
    const end = (error?: unknown) => spans.forEach((span) => span.end(error))
    const after = (event: EventEnvelope) =>
      open.as(causedBy(event, spans.get(event.id)?.traceparent ?? event.traceparent))
    try {
      await project(events, { manager: open.manager, after })
    } catch (error) {
      end(error)
      throw error
    }
    end()
  },
})

const spanOf = (event: EventEnvelope, group: string) => ({
  kind: 'consumer' as const,
  attributes: { 'event.id': event.id, 'consumer.group': group },
})

/** No person acts in a reaction: who began it is found along the causes. */
const causedBy = (event: EventEnvelope, traceparent: string | null): Cause => ({
  actor: null,
  correlationId: event.correlationId,
  causationId: event.id,
  traceparent,
  history: event.history,
})
