import { createTestDatabase } from '@customer-graph/testing'
import { deadlines } from './deadlines/deadlines'
import { type Finding } from './finding'
import { isolation } from './isolation/isolation'
import { outboxCost } from './outbox-cost/outbox-cost'
import { rebuild } from './rebuild/rebuild'

/** Where the further scenarios find their PostgreSQL and their broker. */
export interface Surroundings {
  /** A superuser's URL. */
  readonly postgres: string
  readonly brokers: readonly string[]
  readonly long: boolean
}

/** A scenario beside the run with faults. */
export interface Scenario {
  readonly name: string
  run(surroundings: Surroundings): Promise<Finding[]>
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'I8: what the outbox adds to a write',
    run: () => inDatabase((databaseUrl) => outboxCost({ databaseUrl, rounds: 400 })),
  },
  {
    name: 'I11: a rebuilt projection equals the live one',
    run: ({ brokers, long }) =>
      rebuild({ brokers, events: long ? 1_000_000 : 20_000, streams: long ? 10_000 : 250 }),
  },
  {
    name: 'I12: deadlines under kills',
    run: ({ long }) =>
      inDatabase((databaseUrl) =>
        deadlines({
          databaseUrl,
          deadlines: long ? 50_000 : 2_000,
          withinS: long ? 300 : 60,
          workers: 2,
          kills: long ? 25 : 5,
        }),
      ),
  },
  { name: 'I17: departments are apart', run: ({ postgres }) => isolation({ superuserUrl: postgres }) },
]

async function inDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await createTestDatabase()
  return work(database.url).finally(() => database.drop())
}
