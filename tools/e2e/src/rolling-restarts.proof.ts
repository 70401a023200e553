import { eventually } from '@customer-graph/testing'
import { Client } from 'pg'
import { impatientClients, type Seen } from './impatient-clients'
import { type Replicas, startReplicas } from './replicas'

/**
 * Every service and the gateway are restarted again and again, each on its own, while people work: nobody notices. Two
 * processes stand behind each address; a client never tries twice. ROLLING_ROUNDS sets the rounds.
 */
const rounds = Number(process.env.ROLLING_ROUNDS ?? 20)
const clients = 6

let replicas: Replicas
let seen: Seen

beforeAll(async () => {
  replicas = await startReplicas({
    DRAIN_MS: '5000', // as in production
    // A slow machine is not what is looked for here.
    QUERY_FETCH_TIMEOUT_MS: '30000',
    MUTATION_FETCH_TIMEOUT_MS: '60000',
    REQUEST_TIMEOUT_MS: '60000',
  })
})
afterAll(() => replicas.stop())

test(
  'no request fails, and every process ends with 0',
  async () => {
    const load = impatientClients(replicas, clients)
    const began = performance.now()
    await Promise.all(
      replicas.services.map(async (service) => {
        for (let round = 1; round <= rounds; round++) {
          await replicas.roll(service)
          process.stdout.write(
            `${Math.round((performance.now() - began) / 1000)} s: ${service} ${round} of ${rounds}, ${load.seen.answers} answers, ${load.seen.failures.length} failures\n`,
          )
        }
      }),
    )
    seen = await load.stop()
    expect(seen.failures).toEqual([])
    expect(seen.acknowledged.size).toBeGreaterThan(rounds)
    expect(seen.answers).toBeGreaterThan(10 * rounds)
  },
  60 * 60_000,
)

test('every acknowledged change is there exactly once', async () => {
  const customers = [...seen.acknowledged].map(([name, { id }]) => ({ id, name }))
  expect(await rows('sales', 'SELECT id, name FROM customer')).toEqual(sorted(customers))
  const tickets = [...seen.acknowledged].flatMap(([subject, made]) =>
    made.tickets.map((id) => ({ id, name: subject })),
  )
  expect(tickets).toHaveLength(customers.length)
  expect(await rows('support', 'SELECT id, subject AS name FROM ticket')).toEqual(sorted(tickets))
})

test.each(['sales', 'support'])(
  'what %s announced has reached the timeline once each, and nothing waits',
  async (department) => {
    const announced = await rows(
      department,
      'SELECT stream AS id, last_sequence::text AS name FROM event_stream',
    )
    const applied = `SELECT stream AS id, sequence::text AS name FROM stream_position
    WHERE consumer_group = 'operating-model-timeline' AND source = '${department}' AND missing = '{}'`
    await eventually(
      'the timeline has heard of everything',
      () => rows('operating_model', applied),
      (reached) => JSON.stringify(reached) === JSON.stringify(announced),
    )
    const told = `SELECT customer_id AS id, count(*)::text AS name FROM timeline_entry WHERE department = '${department}' GROUP BY customer_id`
    expect(await rows('operating_model', told)).toEqual(announced)
    const left =
      'SELECT 1 AS id, position::text AS name FROM outbox UNION ALL SELECT 2, position::text FROM parked_event'
    expect(await rows(department, left)).toEqual([])
    expect(await rows('operating_model', left)).toEqual([])
  },
)

type Named = { readonly id: string; readonly name: string }

async function rows(database: string, statement: string): Promise<Named[]> {
  const url = new URL(replicas.postgresUrl)
  url.pathname = database
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return sorted((await client.query<Named>(statement)).rows)
  } finally {
    await client.end()
  }
}

const sorted = (named: readonly Named[]): Named[] => [...named].sort((a, b) => (a.id < b.id ? -1 : 1))
