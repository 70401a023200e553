import { type Consumer, type Project, type Reaction, startConsumer } from '@customer-graph/events'
import { requestScope } from './request-scope'
import { type Platform } from './start-service'

/** A consumer beside the department's main one: reactions of its own, or a projection of whole topics. */
export type Consuming = { readonly group: string } & (
  | { readonly reactions: readonly Reaction[] }
  | { readonly topics: readonly string[]; readonly project: Project }
)

export interface RunningConsumers {
  readonly byGroup: ReadonlyMap<string, Consumer>
  stop(): Promise<void>
}

/** Starts the department's reactions as one consumer named after it, and every further consumer. */
export async function startConsumers(
  { config: { department }, backgroundDatabase, bus, log }: Platform,
  {
    reactions = [],
    consumers = [],
  }: { readonly reactions?: readonly Reaction[]; readonly consumers?: readonly Consuming[] },
  onCommitted: () => void,
): Promise<RunningConsumers> {
  const wanted: Consuming[] = [
    ...(reactions.length > 0 ? [{ group: department, reactions: reactions.map(named) }] : []),
    ...consumers.map((each) =>
      'reactions' in each ? { ...each, reactions: each.reactions.map(named) } : each,
    ),
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
  } catch (error) {
    await stop()
    throw error
  }
  return { byGroup, stop }
}

/** What a reaction logs carries the id of the request that began it all, and the type of the event. */
const named = (reaction: Reaction): Reaction => ({
  ...reaction,
  react: (event, tx) => {
    const { correlationId: requestId, type: operation } = event
    return requestScope.run({ requestId, operation, traceparent: tx.cause.traceparent }, () =>
      reaction.react(event, tx),
    )
  },
})
