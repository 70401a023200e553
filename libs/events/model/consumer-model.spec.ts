import fc from 'fast-check'
import { runConsumers, type OffsetPolicy } from './consumer-model'
import { deliveryMutants, encounterMutants, parkingMutants } from './consumer-mutants'
import { deliveries, encounters, parkings, type ConsumerScenario } from './consumer-scenario'
import { memoryDatabase } from './memory-database'
import { expectCaught, judge, patienceMs, type Mutant } from './mutant'
import { interleave } from './turns'
import { consumerViolations } from './violations'

const consumersWith = (
  scenarios: fc.Arbitrary<ConsumerScenario>,
  mutant?: Mutant,
  offsets: OffsetPolicy = 'after the effect',
) =>
  fc.asyncProperty(fc.scheduler(), scenarios, async (scheduler, scenario) => {
    const database = memoryDatabase(mutant?.wrong())
    const { result } = await interleave(scheduler, (turns) =>
      runConsumers(turns, database, scenario, offsets),
    )
    judge(consumerViolations(scenario, result), mutant)
  })

test(
  'every event takes effect once, in the order of its stream, whatever is repeated and whoever crashes',
  () => fc.assert(consumersWith(deliveries), { numRuns: 450 }),
  patienceMs,
)

test(
  'poison holds up its own stream alone; mended and redriven, all have taken effect, in order, once',
  () => fc.assert(consumersWith(parkings), { numRuns: 450 }),
  patienceMs,
)

test.each(Object.entries(deliveryMutants))(
  'a mutant is caught: %s',
  (_, mutant) => expectCaught(consumersWith(deliveries, mutant)),
  patienceMs,
)

test(
  'a mutant is caught: the offset is committed whatever becomes of the effect',
  () => {
    const rightTables = { wrong: () => ({}), shows: /applied .* instead of/ }
    return expectCaught(consumersWith(deliveries, rightTables, 'before the effect'))
  },
  patienceMs,
)

test(
  'two members who meet over a new stream do not overwrite each other',
  () => fc.assert(consumersWith(encounters), { numRuns: 300 }),
  patienceMs,
)

test.each(Object.entries(encounterMutants))(
  'a mutant is caught: %s',
  (_, mutant) => expectCaught(consumersWith(encounters, mutant)),
  patienceMs,
)

test.each(Object.entries(parkingMutants))(
  'a mutant is caught: %s',
  (_, mutant) => expectCaught(consumersWith(parkings, mutant)),
  patienceMs,
)
