import { badInput, type Caller, graphError, maySee } from '@customer-graph/subgraph'
import { type DocumentNode, GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type Activity } from './activity'
import { type ActivityHub, type Full, type NewListener } from './activity-hub'
import { type Cursor, cursorOf, readCursor } from './cursor'
import { type LiveOperation, variablesFor } from './live-operation'
import { sharedAnswers } from './shared-answers'
import { type Pushed } from './waiting-activities'

/** What the graph answers, fit for a client. */
export interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GraphQLFormattedError[]
}

export interface LiveGraphOptions {
  readonly hub: ActivityHub
  /** Asks the graph in somebody's name. */
  ask(
    query: { readonly document: DocumentNode; readonly text: string },
    variables: Readonly<Record<string, unknown>>,
    caller: Caller,
  ): Promise<Told>
  /** What was heard after a cursor, in order; null when nobody knows all of it any more. */
  missedAfter(cursor: Cursor): readonly Activity[] | null
  /** What a client may see of an error. */
  mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError
}

/** Who subscribes. */
export interface Client {
  /** The person, for as long as the subscription lasts. */
  readonly subject: string
  /** As it is known at the moment of a push: undefined when its token is not valid any more. */
  now(): Promise<Caller | undefined>
}

/** What a subscription answers, one push after the other. */
export type Pushes = AsyncGenerator<Told, void, void>

/** Subscriptions, resolved through the graph; `paid` hears of each push. Answers an error when there are as many as there may be. */
export function liveGraph({
  hub,
  ask,
  mask,
  missedAfter,
}: LiveGraphOptions): (operation: LiveOperation, client: Client, paid: () => void) => Pushes | GraphQLError {
  const share = sharedAnswers<Told>()

  /** What a client missed that comes back with a cursor. Throws what it is told when that cannot be known. */
  function resumed(after: string | null): NewListener['resumed'] {
    if (after === null) return undefined
    const cursor = readCursor(after)
    if (!cursor)
      throw badInput('`after` is no cursor of an activity. Send one as it was told, or none.', 'after')
    const missed = missedAfter(cursor)
    if (missed) return { cursor, missed }
    throw badInput(
      '`after` is too long ago. Read what your page shows anew, and subscribe without it.',
      'after',
    )
  }

  /** The customer as the caller may see it. Shared by those with the same rights: nothing in the graph is one person's alone. */
  function customerNow(
    operation: LiveOperation,
    { eventId, customerId }: Pushed['activity'],
    caller: Caller,
  ) {
    const { query, text, variables } = operation
    if (!query) return Promise.resolve<Told>({ data: {} })
    const rights = [caller.department, [...caller.roles].sort()]
    const key = JSON.stringify([rights, text, variables, customerId, eventId])
    return share(key, () =>
      ask({ document: query, text }, variablesFor(operation, customerId), caller),
    ).catch((error: Error): Told => ({ data: null, errors: [mask({ message: error.message }, error)] }))
  }

  async function answer(operation: LiveOperation, pushed: Pushed, caller: Caller): Promise<Told> {
    const { data, errors = [] } = await customerNow(operation, pushed.activity, caller)
    const own: Record<string, unknown> = {
      ...pushed.activity,
      leftOut: pushed.leftOut,
      __typename: 'CustomerActivity',
    }
    const entries = operation.fields.map(({ key, name }) => [
      key,
      name === 'customer' ? (data?.[key] ?? null) : name === 'cursor' ? cursorOf(pushed.activity) : own[name],
    ])
    return {
      data: { [operation.key]: Object.fromEntries(entries) },
      ...(errors.length > 0
        ? { errors: errors.map((error) => ({ ...error, path: [operation.key, ...(error.path ?? [])] })) }
        : {}),
    }
  }

  return (operation, client, paid) => {
    const { interest, latestOnly, after } = operation
    const from = resumed(after)
    const listening = hub.listen({
      interest,
      latestOnly,
      whose: client.subject,
      ...(from ? { resumed: from } : {}),
    })
    if (typeof listening === 'string') return full[listening]
    const pushes: Pushes = (async function* () {
      try {
        for await (const pushed of listening) {
          const caller = await nowOr(client)
          if (caller instanceof GraphQLError) return yield { errors: [mask(caller.toJSON(), caller)] }
          if (pushed === null) continue
          const { hidden } = pushed.activity
          if (hidden && !maySee(caller.department, hidden)) continue
          paid()
          yield await answer(operation, pushed, caller)
        }
      } finally {
        listening.stop()
      }
    })()
    // A generator that waits for the next activity hears of its own end only then; a client that left must be let go now.
    const end = pushes.return.bind(pushes)
    return Object.assign(pushes, {
      return(value: void) {
        listening.stop()
        return end(value)
      },
    })
  }
}

const full = {
  all: graphError('RATE_LIMITED', 'As many clients listen as there may. Try again later.'),
  'this one': graphError(
    'RATE_LIMITED',
    'You have as many subscriptions open as one person may. End those that you no longer need.',
  ),
} as const satisfies Record<Full, GraphQLError>

/** The caller, or why the subscription ends. */
async function nowOr({ now }: Client): Promise<Caller | GraphQLError> {
  try {
    return (await now()) ?? notAnyMore
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

const notAnyMore = graphError(
  'UNAUTHENTICATED',
  'Your token is not valid any more. Subscribe again with a new one, and read what happened in between.',
)
