import {
  type Consumer,
  type Copy,
  type Reaction,
  type RebuildableProjection,
  startConsumer,
  startCopies,
} from '@customer-graph/events'
import { requestScope } from './request-scope'
import { type Platform } from './platform'

export interface RunningConsumers {
  readonly byGroup: ReadonlyMap<string, Consumer>
  stop(): Promise<void>
}

/** What a department hears. */
interface Hearing {
  readonly reactions: readonly Reaction[]
  readonly projections: readonly RebuildableProjection[]
  readonly copies: readonly Copy[]
}

/**
 * Starts the department's reactions as one consumer named after it, every projection as one of its own, and its copies, which
 * follow together.
 */
export async function startConsumers(
  { config: { department }, backgroundDatabase, bus, log }: Platform,
  { reactions, projections, copies }: Hearing,
  onCommitted: () => void,
): Promise<RunningConsumers> {
  const wanted = [
    ...(reactions.length > 0 ? [{ group: department, reactions: reactions.map(named) }] : []),
    ...projections.map(({ group, topics, project }) => ({ group, topics, project })),
  ]
  const byGroup = new Map<string, Consumer>()
  const stop = async () => {
    await Promise.all([...byGroup.values()].map((consumer) => consumer.stop()))
  }
  try {
    for (const each of wanted) {
      byGroup.set(
        each.group,
        await startConsumer({ ...each, department, dataSource: backgroundDatabase, bus, log, onCommitted }),
      )
    }
    const copying = { department, copies: copies.map(namedCopy), dataSource: backgroundDatabase, bus, log }
    for (const [group, copy] of await startCopies({ ...copying, onCommitted })) byGroup.set(group, copy)
  } catch (error) {
    await stop()
    throw error
  }
  return { byGroup, stop }
}

/** What a reaction logs carries the id of the request that began it all, and the type of the event. */
const inScope =
  (react: Reaction['react']): Reaction['react'] =>
  (event, tx) => {
    const { correlationId: requestId, type: operation } = event
    return requestScope.run({ requestId, operation, traceparent: tx.cause.traceparent }, () =>
      react(event, tx),
    )
  }

const named = (reaction: Reaction): Reaction => ({ ...reaction, react: inScope(reaction.react) })

const namedCopy = ({ react, ...copy }: Copy): Copy => (react ? { ...copy, react: inScope(react) } : copy)
