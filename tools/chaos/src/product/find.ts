import type { StartedStack } from '@customer-graph/tools-stack'
import { everyNode, onDatabase } from './ask-stack'
import { type Found, type Known } from './compare.rules'

/** Where the other departments keep what they heard of customers. */
const copies = {
  success: 'SELECT id FROM customer',
  support: 'SELECT id FROM customer',
  'product-feedback': 'SELECT id FROM known_customer',
}

const told = `SELECT customer_id AS "customerId", type, count(*)::int AS times FROM timeline_entry
  WHERE type IN ('sales.customer-registered.v1', 'support.ticket-opened.v1') GROUP BY customer_id, type`

const left = `SELECT (SELECT count(*)::int FROM outbox) AS outbox, (SELECT count(*)::int FROM parked_event) AS parked`

const announced = 'SELECT stream, last_sequence::int AS last FROM event_stream'

const applied = `SELECT source, stream, sequence::int AS last FROM stream_position
  WHERE consumer_group = 'operating-model-timeline' AND missing = '{}'`

/** Asks the graph, and past it the databases of all departments, what they know. */
export async function find(stack: StartedStack): Promise<Found> {
  const customers = (await everyNode(stack, 'customers', 'id name')) as Known[]
  const tickets = await everyNode(stack, 'tickets', 'id subject customer { id }')
  const heard: Record<string, string[]> = {}
  for (const [department, statement] of Object.entries(copies))
    heard[department] = (await onDatabase<{ id: string }>(stack, databaseOf(department), statement)).map(
      ({ id }) => id,
    )
  return {
    customers,
    tickets: tickets.map(({ id, subject, customer }) => ({ id, name: subject, customerId: customer?.id })),
    copies: heard,
    told: await onDatabase(stack, 'operating_model', told),
    behind: await behind(stack),
    left: await Promise.all(
      stack.services.map(async ({ name }) => ({
        department: name,
        ...(await onDatabase<{ outbox: number; parked: number }>(stack, databaseOf(name), left))[0]!,
      })),
    ),
  }
}

async function behind(stack: StartedStack): Promise<string[]> {
  interface Position {
    source: string
    stream: string
    last: number
  }
  const positions = await onDatabase<Position>(stack, 'operating_model', applied)
  const reached = new Map(positions.map(({ source, stream, last }) => [`${source} ${stream}`, last]))
  const late: string[] = []
  for (const source of ['sales', 'support'])
    for (const { stream, last } of await onDatabase<Position>(stack, source, announced))
      if (reached.get(`${source} ${stream}`) !== last)
        late.push(
          `the timeline is at ${reached.get(`${source} ${stream}`) ?? 0} of ${last} of ${stream} of ${source}`,
        )
  return late
}

const databaseOf = (department: string): string => department.replaceAll('-', '_')
