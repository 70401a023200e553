import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { type Place } from './messages'
import { type Watch } from './watches.rules'

/** An activity, as the clients of the bench ask for it. */
export interface Activity {
  readonly eventId: string
  readonly occurredAt: string
  readonly leftOut: number
}

export interface Listener {
  told(activity: Activity): void
  failed(message: string): void
}

/** Of two departments, as a page that shows a customer asks. */
const activity =
  '{ eventId occurredAt leftOut customer { name contacts(first: 3) { nodes { role } } supportSummary { openTickets } } }'
const ofOne = `subscription One($id: ID!) { activity: customerActivity(customerId: $id) ${activity} }`
const ofAll = `subscription All { activity: customersChanged ${activity} }`

/** A client with a connection of its own. Answers how it leaves. */
export function openClient({ url, tokens }: Place, watch: Watch, listener: Listener): () => void {
  const { transport, department, customerId } = watch
  const asked = customerId === null ? { query: ofAll } : { query: ofOne, variables: { id: customerId } }
  const authorization = `Bearer ${tokens[department]}`
  let left = false
  const sink = {
    next({ data, errors }: { data?: unknown; errors?: readonly { message: string }[] }) {
      const told = (data as { activity?: Activity } | undefined)?.activity
      if (told) listener.told(told)
      for (const { message } of errors ?? []) listener.failed(message)
    },
    error(error: unknown) {
      if (!left) listener.failed(error instanceof Error ? error.message : JSON.stringify(error))
    },
    complete() {
      if (!left) listener.failed('the gateway ended a subscription')
    },
  }
  const client =
    transport === 'sse'
      ? sseClient({ url: `${url}/stream`, headers: { authorization }, retryAttempts: 0 })
      : socketClient({
          url: url.replace(/^http/, 'ws'),
          webSocketImpl: WebSocket,
          connectionParams: { authorization },
          retryAttempts: 0,
        })
  const leave = client.subscribe(asked, sink as never)
  return () => {
    left = true
    leave()
    void client.dispose()
  }
}
